/** What stands where a line is not JSON. */
export const NOT_JSON = Symbol('not JSON');

/** One JSON value of a text and where a person finds it: its line, or its number in a list. */
export interface JsonRecord {
  readonly value: unknown;
  readonly line: number;
}

/**
 * The JSON values of a text: one value, those of a list, one a line, those of a stream's `data:` lines, or of a code
 * fence. What a stream says beside its answers (`event:`, comments, `[DONE]`, pictures under way) is left out.
 */
export function jsonRecords(text: string): JsonRecord[] {
  const clean = text.replace(/^\ufeff/, '').trim();
  const inFence = /^`{3,}[^\n`]*\n/.test(clean) ? withoutFence(clean) : clean;
  const whole = parsed(inFence);
  if (Array.isArray(whole)) return whole.map((value, index) => ({ value, line: index + 1 }));
  if (whole !== NOT_JSON) return [{ value: whole, line: 1 }];
  return withoutProgress(lineRecords(text.replace(/^\ufeff/, '')));
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
    if (data !== '' && data !== '[DONE]') records.push({ value: parsed(data), line: index + 1 });
  });
  return records;
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
