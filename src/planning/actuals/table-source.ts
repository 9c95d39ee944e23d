import { problem } from '../../messages/problem';
import { type Charge, plainText, type SkipReason, type Source } from './charge';
import { parseDecimal } from './decimal';
import { plainColumns, plainRow } from './plain-table';
import { tokenCounts } from './token-counts';
import { utcDay } from './utc-day';

/** A table as a CSV parser gives it, the header first. `lineOf` gives the line that a row ends at. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  /** Whether the parser met a quote that is never closed. */
  readonly isCutOff: boolean;
}

type Field = (name: string) => string;

/**
 * Recognises a table by the names in its header, in any order: OpenAI's cost and activity exports, and a plain table of
 * date, images, kept and cost.
 * @throws Problem `actuals/foreign`, `actuals/truncated` or `actuals/columns`
 */
export function tableSource({ rows, isCutOff }: TextTable): Source {
  const header = (rows[0] ?? []).map((name) => plainText(name));
  const names = header.map((name) => name.toLowerCase());
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(name));
  const read = readerOf(header, has);
  if (isCutOff) throw problem('actuals/truncated', { line: rows.length });
  const body = rows.slice(1);
  checkShape(body, header.length);
  const fieldOf = (index: number): Field => {
    const row = body[index] ?? [];
    return (name) => row[names.indexOf(name)] ?? '';
  };
  return {
    kind: read.kind,
    size: body.length,
    lineOf: (index) => index + 2,
    read: (index) => read.row(fieldOf(index), body[index] ?? []),
  };
}

interface Reader {
  readonly kind: Source['kind'];
  readonly row: (field: Field, cells: readonly string[]) => readonly Charge[] | SkipReason;
}

const TIMES = ['start_time', 'end_time', 'start_time_iso', 'end_time_iso'];

function readerOf(header: readonly string[], has: (...names: string[]) => boolean): Reader {
  const hasTime = has('start_time') || has('start_time_iso');
  if (hasTime && has('amount_value', 'line_item')) return { kind: 'cost csv', row: costRow };
  if (hasTime && has('model') && (has('input_tokens') || has('output_tokens')))
    return { kind: 'activity csv', row: activityRow };
  if (hasTime && header.every((name) => TIMES.includes(name.toLowerCase())))
    return { kind: 'empty export', row: () => 'empty day' };
  const columns = plainColumns(header);
  if (columns) return { kind: 'plain table', row: (_, cells) => plainRow(cells, columns) };
  throw problem('actuals/foreign', { found: header.filter(Boolean).slice(0, 6) });
}

/** A row with too few or too many cells: the file was cut off or is damaged, and nothing of it can be trusted. */
function checkShape(rows: readonly (readonly string[])[], expected: number): void {
  const at = rows.findIndex((row) => row.length !== expected);
  if (at < 0) return;
  const found = rows[at]?.length ?? 0;
  const isLast = at === rows.length - 1;
  if (isLast && found < expected) throw problem('actuals/truncated', { line: at + 2 });
  throw problem('actuals/columns', { line: at + 2, found, expected });
}

const dayIn = (field: Field): string | undefined => utcDay(field('start_time_iso') || field('start_time'));

function costRow(field: Field): readonly Charge[] | SkipReason {
  const amount = field('amount_value').trim();
  const lineItem = plainText(field('line_item'));
  if (amount === '') return lineItem === '' ? 'empty day' : 'no amount';
  const day = dayIn(field);
  if (day === undefined) return 'time unreadable';
  const billed = parseDecimal(amount);
  if (!billed) return 'amount unreadable';
  const quantity = field('quantity').trim();
  const counted = quantity === '' ? undefined : parseDecimal(quantity);
  if (quantity !== '' && !counted) return 'count unreadable';
  return [
    {
      day,
      lineItem,
      project: plainText(field('project_id')),
      quantity: counted,
      unit: counted ? plainText(field('quantity_unit')) : '',
      billed,
      currency: plainText(field('amount_currency')).toUpperCase(),
    },
  ];
}

function activityRow(field: Field): readonly Charge[] | SkipReason {
  const clean: Field = (name) => plainText(field(name));
  if (clean('model') === '' && countless(clean)) return 'empty day';
  const day = dayIn(field);
  return day === undefined ? 'time unreadable' : tokenCounts(clean, day);
}

const countless = (field: Field): boolean => field('input_tokens') === '' && field('output_tokens') === '';
