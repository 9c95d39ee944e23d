import type { Run, ServiceObject } from '../script/run';
import { type Area, edit, mapCells, requireSameShape } from './spreadsheet/area';

/** What a `RichTextValue` holds: a text that may as a whole be a link. The engine styles no parts of a cell. */
interface RichText {
  text: string;
  link: string | null;
}

const LINK = /^\[(.*)\]\((.*)\)$/s;

const toRichText = (content: string): RichText => {
  const [, text, link] = LINK.exec(content) ?? [];
  return text === undefined ? { text: content, link: null } : { text, link: link ?? null };
};

const richText = (run: Run, value: RichText): object =>
  run.expose('RichTextValue', { reads: { getText: () => value.text, getLinkUrl: () => value.link } }, value);

/** A `RichTextValueBuilder`: text, and one link for all of it. */
export function richTextBuilder(run: Run): object {
  const value: RichText = { text: '', link: null };
  return run.expose('RichTextValueBuilder', {
    reads: {
      setText(text: string) {
        value.text = text;
      },
      setLinkUrl(...args: [string | null] | [number, number, string | null]) {
        const [start, end] = args.length === 3 ? [args[0], args[1]] : [0, value.text.length];
        if (start !== 0 || end !== value.text.length)
          throw new Error('The local host does not model a link on part of a text.');
        value.link = args.at(-1) as string | null;
      },
      build: () => richText(run, { ...value }),
    },
  });
}

/** `getRichTextValue(s)` and `setRichTextValue(s)` of a range. */
export function rangeRichText(run: Run, area: Area): ServiceObject {
  const { getters } = run.workspace;
  const read = () =>
    mapCells(area, (position) => {
      const cell = getters.getCell(position);
      return richText(
        run,
        toRichText(cell && !cell.isFormula ? cell.content : run.workspace.textAt(position)),
      );
    });
  const writing = (value: object, position: object) => {
    const { text, link } = run.internalsOf<RichText>(value, 'SpreadsheetApp.Range.setRichTextValue');
    return { type: 'UPDATE_CELL', ...position, content: link ? `[${text}](${link})` : text };
  };
  return {
    reads: { getRichTextValues: read, getRichTextValue: () => read()[0]?.[0] },
    writes: {
      setRichTextValue: (value: object) =>
        edit(run, area, mapCells(area, (position) => writing(value, position)).flat()),
      setRichTextValues(values: unknown) {
        requireSameShape(area, values, 'SpreadsheetApp.Range.setRichTextValues');
        const commands = mapCells(area, (position, row, column) =>
          writing(values[row]?.[column] as object, position),
        );
        edit(run, area, commands.flat());
      },
    },
  };
}
