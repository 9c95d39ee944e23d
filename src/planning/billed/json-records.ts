/** What stands where a line is not JSON. */
export const NOT_JSON = Symbol('not JSON');

/** One JSON value of a text and where a person finds it: its line, or its number in a list. */
export interface JsonRecord {
  readonly value: unknown;
  readonly line: number;
}

/**
 * The JSON values of a text: one value, those of a list, one a line, several over many lines one after another, those of
 * a stream's `data:` lines, or of a code fence. What a stream says beside its answers (`event:`, comments, `[DONE]`,
 * pictures under way) is left out.
 */
export function jsonRecords(text: string): JsonRecord[] {
  const clean = text.replace(/^\ufeff/, '').trim();
  const inFence = /^`{3,}[^\n`]*\n/.test(clean) ? withoutFence(clean) : clean;
  const whole = parsed(inFence);
  if (Array.isArray(whole)) return inLists(whole.map((value, index) => ({ value, line: index + 1 })));
  if (whole !== NOT_JSON) return [{ value: whole, line: 1 }];
  const lines = lineRecords(text.replace(/^\ufeff/, ''));
  const several = lines[0]?.value === NOT_JSON ? valuesIn(text) : [];
  return withoutProgress(inLists(several.length > 0 ? several : lines));
}

/** The values of lists one by one, as where a line holds the answers to several calls. */
const inLists = (records: readonly JsonRecord[]): JsonRecord[] =>
  records.flatMap(({ value, line }) =>
    Array.isArray(value) && value.length > 0
      ? value.map((each: unknown) => ({ value: each, line }))
      : [{ value, line }],
  );

/** How JSON, a stream, or JSON in a code fence begins. */
const BEGINNING = /^\s*(?:[[{]|data:|event:|id:|retry:|:|`{3})/;

/**
 * The JSON of a text, on the lines that it has there: the text itself, what a server's answer holds below its head, or the
 * code fence within other words. Undefined where the text does not begin as one of these.
 */
export function jsonWithin(text: string): string | undefined {
  if (BEGINNING.test(text)) return text;
  const isAnswer = /^\s*HTTP\/\d/.test(text);
  const begins = isAnswer
    ? /\n\r?\n(?=\s{0,99}[[{])/.exec(text)
    : /\n`{3}\w*\r?\n(?=\s{0,99}[[{])/.exec(text);
  if (!begins) return undefined;
  const start = begins.index + begins[0].length;
  const end = isAnswer ? -1 : text.indexOf('\n```', start);
  const above = text.slice(0, start).replace(/[^\n]+/g, '');
  return above + text.slice(start, end < 0 ? undefined : end);
}

function withoutFence(text: string): string {
  let end = text.length;
  while (text[end - 1] === '`') end--;
  return text.slice(text.indexOf('\n') + 1, end);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function lineRecords(text: string): JsonRecord[] {
  const records: JsonRecord[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const said = raw.trim();
    if (said === '' || /^(?:`{3}|:|event:|id:|retry:)/.test(said)) return;
    const data = said.startsWith('data:') ? said.slice('data:'.length).trim() : said;
    if (data !== '' && data !== '[DONE]') records.push({ value: lineValue(data), line: index + 1 });
  });
  return records;
}

/** A line of a list that was copied without its brackets ends in a comma. */
const lineValue = (line: string): unknown => {
  const value = parsed(line);
  return value === NOT_JSON && line.endsWith(',') ? parsed(line.slice(0, -1)) : value;
};

/** Objects one after another, each over many lines, as they are copied from a console; none where one of them is broken. */
function valuesIn(text: string): JsonRecord[] {
  const records: JsonRecord[] = [];
  let [depth, start, line, startLine] = [0, 0, 1, 1];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (mark === '"' && depth > 0) at = textEnd(text, at);
    else if (mark === '\n') line++;
    else if (mark === '{' || mark === '[') {
      if (depth++ === 0) [start, startLine] = [at, line];
    } else if (mark === '}' || mark === ']') {
      if (--depth > 0) continue;
      const value = parsed(text.slice(start, at + 1));
      if (value === NOT_JSON) return [];
      records.push({ value, line: startLine });
    } else if (depth === 0 && !BETWEEN.test(mark)) return [];
  }
  return depth === 0 ? records : [];
}

/** What may stand between them. */
const BETWEEN = /[\s,\ufeff]/;

/** Where the text ends that a quote opens. */
function textEnd(json: string, quote: number): number {
  let end = json.indexOf('"', quote + 1);
  while (end > 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length : end;
}

function isEscaped(json: string, at: number): boolean {
  let slashes = 0;
  while (json[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** Events of a stream that only tell how far it is. Where no event completes, they stay, and nothing is lost unseen. */
function withoutProgress(records: readonly JsonRecord[]): JsonRecord[] {
  const typeOf = ({ value }: JsonRecord): string => {
    const { type } = Object(value);
    return typeof type === 'string' ? type : '';
  };
  const isEvent = (record: JsonRecord) =>
    /^(?:response|image_generation|image_edit)\.[a-z]/.test(typeOf(record));
  const isLast = (record: JsonRecord) => /^[a-z_]+\.(?:completed|incomplete|failed)$/.test(typeOf(record));
  if (!records.some(isLast)) return [...records];
  return records.filter((record) => !isEvent(record) || isLast(record));
}
