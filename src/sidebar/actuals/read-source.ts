import { problem } from '../../messages/problem';
import type { Source } from '../../planning/actuals/charge';
import type { Choices } from '../../planning/actuals/file-readings';
import { asPart, type InSteps } from '../../planning/actuals/in-steps';
import { jsonSource } from '../../planning/actuals/json-source';
import { tableSource } from '../../planning/actuals/table-source';
import { type JsonRecord, jsonRecords, jsonWithin, NOT_JSON } from '../../planning/billed/json-records';
import { otherFile } from './other-file';
import { textTable } from './text-table';

const MOST_MEGABYTES = 30;
const MEGABYTE = 1_000_000;

/** No bill is nested as deep; some browsers give up at some thousands. */
const MOST_DEPTH = 200;

/**
 * Recognises, in steps, the text of a file: CSV, a pasted table, JSON or JSON Lines, with or without a byte order mark. `model`
 * names the model of responses, which name none; `choices` say how a table is read that can be read in two ways.
 * @throws Problem of the actuals
 */
export function* readSource(text: string, model: string, choices: Choices = {}): InSteps<Source> {
  const clean = text.replace(/^\ufeff/, '');
  if (clean.trim() === '') throw problem('actuals/empty-text', {});
  const kind = otherFile(clean);
  if (kind) throw problem('actuals/not-text', { kind });
  if (clean.length > MOST_MEGABYTES * MEGABYTE)
    throw problem('actuals/too-large', {
      megabytes: Math.ceil(clean.length / MEGABYTE),
      most: MOST_MEGABYTES,
    });
  const json = (TAGGED.test(clean) ? jsonOfLog(clean) : undefined) ?? jsonWithin(clean) ?? jsonOfLog(clean);
  if (json === undefined)
    return yield* asPart(tableSource(yield* asPart(textTable(clean), 0, 0.8), choices), 0.8, 1);
  if (isDeep(json)) throw problem('actuals/too-deep', { most: MOST_DEPTH });
  // What follows goes on in one piece, for as long as the browser takes to parse it.
  yield 0.2;
  const all = records(json);
  yield 0.8;
  return jsonSource(all, model);
}

/** What a log writes before the JSON of a line: `2026-08-14 10:00:00 INFO `, `usage: `. */
const PREFIX = /^[^{}"\n]{1,200}?[\s:=](?=\{")/gm;

/** What begins as a list, but with a time or a word in its brackets: `[2026-08-14 10:00:00] `. */
const TAGGED = /^\s*\[(?!\s*[[{"\]])/;

/** The JSON of a log's lines, on the lines that it has there; undefined where the first line does not end in any. */
function jsonOfLog(text: string): string | undefined {
  const [first = ''] = text.trimStart().split('\n', 1);
  const json = first.replace(PREFIX, '');
  return json !== first && jsonRecords(json)[0]?.value !== NOT_JSON ? text.replace(PREFIX, '') : undefined;
}

/** Whether brackets outside of texts are nested deeper than in any bill. */
function isDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInText) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE || code === NEW_LINE) isInText = false;
    } else if (code === QUOTE) isInText = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth++;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

const [BACKSLASH, QUOTE, NEW_LINE] = [0x5c, 0x22, 0x0a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * A JSON text's records. A last line that is no JSON is where a file was cut off; a first one, where JSON over many lines
 * is broken.
 */
function records(text: string): JsonRecord[] {
  const all = jsonRecords(text);
  const last = all[all.length - 1];
  if (!last || all[0]?.value === NOT_JSON || last.value === NOT_JSON)
    throw problem('actuals/truncated', { line: last?.line ?? 1 });
  return all;
}
