import { finished } from '../../../src/planning/actuals/in-steps';
import { plainColumns } from '../../../src/planning/actuals/table-columns';
import { tableSource } from '../../../src/planning/actuals/table-source';
import { brief } from '../../support/brief';

const HEADER = ['Date', 'Images', 'Kept', 'Cost', 'Item'];

function row(...cells: string[]): string {
  const filled = HEADER.map((_, at) => cells[at] ?? '');
  const read = finished(tableSource({ rows: [HEADER, filled], isCutOff: false })).read(0);
  return typeof read === 'string' ? read : read.map(brief).join();
}

test.each([
  [
    ['date', 'images'],
    [0, 1, -1, -1, -1],
  ],
  [
    ['Day', 'generated', 'kept', 'usd', 'use'],
    [0, 1, 2, 3, 4],
  ],
  [
    ['item', 'cost  (USD)', ' DATE '],
    [2, -1, -1, 1, 0],
  ],
  [
    ['日期', '張數', '採用', '費用', '項目'],
    [0, 1, 2, 3, 4],
  ],
  [
    ['日', '生成張數', '成品張數', '費用（USD）', '交付項目'],
    [0, 1, 2, 3, 4],
  ],
  [
    ['ｄａｔｅ', 'amount', 'model'],
    [0, -1, -1, 1, 2],
  ],
])('the header %j', (header, [date, images, kept, cost, item]) => {
  const at = plainColumns(header)?.at;
  const places = [at?.date, at?.images, at?.kept, at?.cost, at?.item].map((place) => place ?? -1);
  expect(places).toEqual([date, images, kept, cost, item]);
});

test.each([[['date', 'kept']], [['images', 'cost']], [['date', 'item']], [[]]])(
  'the header %j is of no plain table',
  (header) => expect(plainColumns(header)).toBeUndefined(),
);

test.each([
  [['2026-08-14', '24', '10', '0.92', 'Banner'], '2026-08-14 | Banner | 24 images | USD 0.92 | 10 kept'],
  [['2026-08-14', '24', '', '', ''], '2026-08-14 | images | 24 images'],
  [['2026-08-14', '', '', '0.92', ''], '2026-08-14 | images | USD 0.92'],
  [['2026-08-14', '', '10', '', ''], '2026-08-14 | images | 10 kept'],
  [[' 2026-08-14 ', ' 24 ', '', ' 0.92 ', ' a  b '], '2026-08-14 | a b | 24 images | USD 0.92'],
  [
    ['2026年8月14日', '２４', '', '＄０．９２', '主視覺（A）'],
    '2026-08-14 | 主視覺（A） | 24 images | USD 0.92',
  ],
  [['2026-08-14', '1,200', '', '1,234.50', ''], '2026-08-14 | images | 1200 images | USD 1234.5'],
  [['2026-08-14', '', '', '1,234,567', ''], '2026-08-14 | images | USD 1234567'],
  [['2026-08-14', '', '', '1,5', ''], '2026-08-14 | images | USD 1.5'],
  [['2026-08-14', '', '', '-3.5', ''], '2026-08-14 | images | USD -3.5'],
  [['2026-08-14', '', '', '-1,200.5', ''], '2026-08-14 | images | USD -1200.5'],
])('the row %j', (cells, text) => expect(row(...cells)).toBe(text));

test.each([
  ['$0.92', 'USD 0.92'],
  ['US$ 0.92', 'USD 0.92'],
  ['NT$28', 'TWD 28'],
  ['28 TWD', 'TWD 28'],
  ['eur 0.85', 'EUR 0.85'],
  ['0.85€', 'EUR 0.85'],
  ['about 2', 'amount unreadable'],
  ['1,234,5', 'amount unreadable'],
  ['12,3456,789', 'amount unreadable'],
  ['USD', 'amount unreadable'],
  ['$', 'amount unreadable'],
])('a cost of %s', (cost, text) => {
  const read = row('2026-08-14', '', '', cost, '');
  expect(read.replace('2026-08-14 | images | ', '')).toBe(text);
});

test.each([
  ['empty day', ['2026-08-14', '', '', '', 'Banner']],
  ['empty day', []],
  ['time unreadable', ['soon', '1', '', '', '']],
  ['count unreadable', ['2026-08-14', 'many', '', '1', '']],
  ['count unreadable', ['2026-08-14', '1', 'all', '1', '']],
])('%s: %j is left out', (reason, cells) => expect(row(...cells)).toBe(reason));
