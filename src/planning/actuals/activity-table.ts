import { columnUse } from './column-use';
import { EXPORT_COLUMNS } from './cost-table';
import { decimalText } from './decimal';
import type { FileReadings } from './file-readings';
import { plainText } from './plain-text';
import { rowDay } from './row-day';
import { fieldsOf, type TableReader } from './table-reader';
import { COUNT_NAMES, countedTogether, imageCounts, tokenCounts } from './token-counts';
import { isTotal } from './total-words';

const OTHERS = [
  ['date', 'start_time_iso'],
  ['date', 'start_time'],
  ['item', 'model'],
  ['project', 'project_id'],
  ['images', 'images'],
] as const;

const COUNTED = new Set<string>([...COUNT_NAMES, 'images']);

type Field = (name: string) => string;

const times = (field: Field): string[] => [field('start_time_iso'), field('start_time')];

/** OpenAI's export of activity: tokens by model; undefined for a header of another kind. */
export function activityReader(header: readonly string[]): TableReader | undefined {
  const { at, has, of } = fieldsOf(header);
  const hasTime = has('start_time') || has('start_time_iso');
  if (!hasTime || !has('model') || !(has('input_tokens') || has('output_tokens'))) return undefined;
  const used = [...OTHERS, ...COUNT_NAMES.map((name) => ['count', name] as const)];
  return {
    kind: 'activity csv',
    columns: (rows) =>
      columnUse(
        header,
        rows,
        used
          .filter(([, name]) => has(name))
          .map(([meaning, name]) => ({ ...{ meaning, at: at.get(name) ?? -1, heading: name } })),
        EXPORT_COLUMNS,
      ),
    survey: (survey, row, line) => {
      const field = of(row);
      for (const name of COUNTED) survey.number(field(name), line, true);
      survey.day(times(field), line);
    },
    rows: (readings) => (row) => activityRow(of(row), readings),
  };
}

function activityRow(field: Field, readings: FileReadings): ReturnType<ReturnType<TableReader['rows']>> {
  if (field('model') === '' && field('input_tokens') === '' && field('output_tokens') === '')
    return 'empty day';
  if (isTotal(field('model')) || times(field).some(isTotal)) return 'total';
  const day = rowDay(times(field), readings);
  if (typeof day === 'string') return day;
  const counted: Field = (name) => {
    const cell = field(name);
    if (!COUNTED.has(name) || cell === '') return plainText(cell);
    const count = readings.count(cell);
    return count ? decimalText(count) : cell;
  };
  const read = countedTogether([imageCounts(counted, day.day), tokenCounts(counted, day.day)]) ?? 'no usage';
  // Most days have no remark, and a copy of each charge takes time.
  if (typeof read === 'string' || day.remarks.length === 0) return read;
  return read.map((charge) => ({ ...charge, remarks: [...(charge.remarks ?? []), ...day.remarks] }));
}
