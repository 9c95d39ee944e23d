import Papa from 'papaparse';
import { problem } from '../../messages/problem';
import type { Source } from '../../planning/actuals/charge';
import { jsonSource } from '../../planning/actuals/json-source';
import { NOT_JSON } from '../../planning/actuals/response-counts';
import { type TextTable, tableSource } from '../../planning/actuals/table-source';

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
  return /^\s*(?:[[{]|data:)/.test(clean)
    ? jsonSource(jsonValues(clean), model)
    : tableSource(textTable(clean));
}

function textTable(text: string): TextTable {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: true,
    delimitersToGuess: [',', '\t', ';'],
  });
  return { rows: data, isCutOff: errors.some(({ code }) => code === 'MissingQuotes') };
}

/** A JSON text's values: those of an array, the one object, or one a line. */
function jsonValues(text: string): unknown[] {
  const whole = parsed(text);
  if (whole !== NOT_JSON) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const values = lines.map((line) => parsed(line.replace(/^\s*data:\s*/, '')));
  // A last line that is no JSON is where a file was cut off; a first one, where JSON over many lines is broken.
  const last = values.length - 1;
  if (values[0] === NOT_JSON || values[last] === NOT_JSON)
    throw problem('actuals/truncated', { line: lines.length });
  return values;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}
