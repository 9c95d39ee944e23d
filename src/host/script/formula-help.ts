/** What Sheets shows of a custom function while it is typed. */
export interface ScriptHelp {
  name: string;
  description: string;
  parameters: { name: string; description: string }[];
}

const BLOCK = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([\w$]+)\s*\(([^)]*)\)/g;

const oneLine = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The parts of a JSDoc block: the description, then one text per tag. */
function tagsOf(block: string): { description: string; tags: { tag: string; text: string }[] } {
  const body = block.replace(/^\s*\*? ?/gm, '');
  const [description = '', ...rest] = body.split(/^@/m);
  const tags = rest.map((text) => {
    const [, tag = '', words = ''] = /^(\w+)\s*([\s\S]*)$/.exec(text) ?? [];
    return { tag: tag.toLowerCase(), text: words };
  });
  return { description: oneLine(description), tags };
}

/** The custom functions that Code.js lists with `@customfunction` right above their declaration. */
export function formulaHelp(code: string): ScriptHelp[] {
  return [...code.matchAll(BLOCK)].flatMap(([, block = '', name = '', signature = '']) => {
    const { description, tags } = tagsOf(block);
    if (!tags.some(({ tag }) => tag === 'customfunction') || name.endsWith('_')) return [];
    const described = new Map(
      tags
        .filter(({ tag }) => tag === 'param')
        .map(({ text }) => /^(?:\{[^}]*\}\s*)?(\w+)\s*-?\s*([\s\S]*)$/.exec(text) ?? ['', '', ''])
        .map(([, parameter = '', words = '']) => [parameter, oneLine(words)] as const),
    );
    // The parameters shown are those of the declaration, whatever the comment says.
    const parameters = signature
      .split(',')
      .map((parameter) =>
        parameter
          .trim()
          .replace(/^\.\.\./, '')
          .replace(/\s*=.*$/, ''),
      )
      .filter((parameter) => parameter !== '')
      .map((parameter) => ({ name: parameter, description: described.get(parameter) ?? '' }));
    return [{ name, description, parameters }];
  });
}
