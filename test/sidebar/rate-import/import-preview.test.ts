import { type Override, shippedRate } from '../../../src/rates/overrides';
import type { Rate } from '../../../src/rates/schema';
import { type ImportMode, importPreview } from '../../../src/sidebar/rate-import/import-preview';
import {
  type FileFault,
  type RateFile,
  rateFileText,
  readRateFile,
} from '../../../src/sidebar/rate-import/rate-file';
import { type Table, tableAfter } from '../../../src/sidebar/table/rate-change';

const TODAY = '2026-11-22';
const standard = shippedRate('gpt-image-2') as Rate;
const output = (imageOut: number): Rate => ({
  ...standard,
  price: { ...standard.price, imageOut } as Rate['price'],
});
const ours: Rate = { ...standard, id: 'ours', name: 'Ours' };
const override = (rate: Rate): Override => ({ id: rate.id, rate, edited: TODAY, previous: null });
const table = (...overrides: Override[]): Table => ({
  overrides,
  defaultRateId: 'gpt-image-2',
  language: 'en',
});

const preview = (text: string, now: Table = table(), mode: ImportMode = 'keep') =>
  importPreview(readRateFile(text) as RateFile, now, mode, TODAY);
const kinds = (text: string, now?: Table, mode?: ImportMode) =>
  preview(text, now, mode).rows.map(({ id, kind }) => `${id} ${kind}`);
const faultOf = (row: unknown) => {
  const [first] = preview(JSON.stringify([row])).rows;
  return first?.kind === 'rejected'
    ? first.problem === 'too-deep'
      ? 'too-deep'
      : first.problem.code
    : first?.kind;
};

describe('reading a file', () => {
  test.each<[says: string, text: string, fault: FileFault]>([
    ['nothing', '  ', 'empty'],
    ['no JSON', '{', 'not-json'],
    ['a number', '7', 'not-rates'],
    ['null', 'null', 'not-rates'],
    ['another program’s settings', '{"name":"x"}', 'not-rates'],
    [
      'a file of a later version',
      '{"format":"image-cost-rates","version":2,"overrides":[]}',
      'newer-version',
    ],
    ['2 MB', `["${'x'.repeat(2_000_000)}"]`, 'too-large'],
    ['1,001 rows', JSON.stringify(Array(1001).fill({})), 'too-many-rows'],
    ['100,000 brackets', '['.repeat(100_000), 'not-json'],
  ])('%s is refused', (_, text, fault) => {
    expect(readRateFile(text)).toBe(fault);
  });

  test('a byte order mark does not matter', () => {
    expect(readRateFile('\uFEFF[]')).toEqual({ rows: [], defaultRateId: undefined });
  });

  test('an export brings the same table into an empty document', () => {
    const full: Table = {
      ...table(override(output(33)), override(ours), { ...override(standard), id: 'fal-2', rate: null }),
      defaultRateId: 'ours',
    };
    const { change } = preview(rateFileText(full, TODAY), table(), 'exact');
    const after = tableAfter(table(), change);
    expect(after.overrides.map(({ id, rate }) => [id, rate])).toEqual(
      full.overrides.map(({ id, rate }) => [id, rate]),
    );
    expect(after.defaultRateId).toBe('ours');
  });

  test('shipped rows of an export that nobody edited stay with what ships', () => {
    const older = JSON.parse(rateFileText(table(), TODAY));
    older.rates[0].price.imageOut = 99;
    expect(preview(JSON.stringify(older)).rows).toEqual([]);
  });
});

describe('the preview', () => {
  test('says of each row what would happen to it', () => {
    const now = table(override(ours), override({ ...ours, id: 'kept', name: 'Kept' }));
    const text = JSON.stringify({
      overrides: [
        override(output(33)),
        override(ours),
        override({ ...ours, id: 'new', name: 'New' }),
        { id: 'fal-2', rate: null },
        { id: 'kept', rate: { ...ours, id: 'kept', name: 'Kept', note: 'x' } },
      ],
    });
    expect(kinds(text, now)).toEqual([
      'gpt-image-2 changed',
      'ours unchanged',
      'new added',
      'fal-2 removed',
      'kept changed',
    ]);
  });

  test('shows of each field that differs what it was and what it becomes', () => {
    const row = { ...output(33), note: 'New' };
    expect(preview(JSON.stringify([row])).rows).toEqual([
      {
        kind: 'changed',
        id: 'gpt-image-2',
        name: 'GPT Image 2',
        fields: [
          { field: 'note', before: standard.note, after: 'New' },
          { field: 'imageOut', before: 30, after: 33 },
        ],
      },
    ]);
  });

  test('an exact import drops what the file does not name', () => {
    const now = table(override(output(33)), override(ours));
    expect(kinds('[]', now, 'exact')).toEqual(['gpt-image-2 reset', 'ours removed']);
    expect(kinds('[]', now, 'keep')).toEqual([]);
    expect(tableAfter(now, preview('[]', now, 'exact').change).overrides).toEqual([]);
  });

  test('two rates of one name: the later is rejected, also against one that stays', () => {
    expect(kinds(JSON.stringify([ours, { ...ours, id: 'also' }]))).toEqual(['ours added', 'also rejected']);
    expect(kinds(JSON.stringify([{ ...ours, name: 'gpt image 2' }]))).toEqual(['ours rejected']);
  });

  test('two rates that swap their names are fine', () => {
    const now = table(override(ours), override({ ...ours, id: 'also', name: 'Also' }));
    const swapped = [
      { ...ours, name: 'Also' },
      { ...ours, id: 'also', name: 'Ours' },
    ];
    expect(kinds(JSON.stringify(swapped), now)).toEqual(['ours changed', 'also changed']);
  });
});

describe('hostile rows get one line each', () => {
  const deep = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
  test.each<[says: string, row: unknown, fault: string]>([
    ['text', 'rate', 'rate/invalid'],
    ['null', null, 'rate/invalid'],
    ['a list', [], 'rate/invalid'],
    ['100 levels', deep(100), 'too-deep'],
    ['a deep note', { ...ours, note: deep(100) }, 'too-deep'],
    ['a name of 200 KB', { ...ours, name: 'x'.repeat(200_000) }, 'rate/invalid'],
    ['a price of 1e308', output(1e308), 'rate/invalid'],
    ['a negative price', output(-1), 'rate/invalid'],
    ['a price as text', output('30' as never), 'rate/invalid'],
    ['an unknown field', { ...ours, onload: 'x' }, 'rate/invalid'],
    ['a script for a source', { ...ours, source: 'javascript:alert(1)' }, 'rate/invalid'],
    ['an id of a prototype', { ...ours, id: '__proto__' }, 'rate/invalid'],
  ])('%s', (_, row, fault) => {
    expect(faultOf(row)).toBe(fault);
  });

  test('100,000 levels do not exhaust the stack', () => {
    const text = `[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]`;
    expect(preview(text).rows).toEqual([{ kind: 'rejected', id: '', name: '#1', problem: 'too-deep' }]);
  });

  test('a row whose rate has another id is rejected', () => {
    expect(kinds(JSON.stringify({ overrides: [{ id: 'other', rate: ours }] }))).toEqual(['other rejected']);
  });

  test('__proto__ in the JSON reaches no prototype', () => {
    const text = JSON.stringify([ours]).replace('{', '{"__proto__":{"polluted":true},');
    const { change } = preview(text);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(JSON.stringify(change)).not.toContain('polluted');
  });
});
