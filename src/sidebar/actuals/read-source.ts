import Papa from 'papaparse';
import { problem } from '../../messages/problem';
import type { Source } from '../../planning/actuals/charge';
import { jsonSource } from '../../planning/actuals/json-source';
import { type TextTable, tableSource } from '../../planning/actuals/table-source';
import { type JsonRecord, jsonRecords, NOT_JSON } from '../../planning/billed/json-records';

const MOST_MEGABYTES = 30;
const MEGABYTE = 1_000_000;

/**
 * Recognises the text of a file: CSV, a pasted table, JSON or JSON Lines, with or without a byte order mark. `model`
 * names the model of responses, which name none.
 * @throws Problem of the actuals
 */
export function readSource(text: string, model: string): Source {
  const clean = text.replace(/^\ufeff/, '');
  if (clean.trim() === '') throw problem('actuals/empty-text', {});
  if (clean.length > MOST_MEGABYTES * MEGABYTE)
    throw problem('actuals/too-large', {
      megabytes: Math.ceil(clean.length / MEGABYTE),
      most: MOST_MEGABYTES,
    });
  return /^\s*(?:[[{]|data:|event:|id:|retry:|:|`{3})/.test(clean)
    ? jsonSource(records(clean), model)
    : tableSource(textTable(clean));
}

function textTable(text: string): TextTable {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: true,
    delimitersToGuess: [',', '\t', ';'],
  });
  return { rows: data, isCutOff: errors.some(({ code }) => code === 'MissingQuotes') };
}

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
