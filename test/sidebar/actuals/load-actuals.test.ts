import { loadActuals } from '../../../src/sidebar/actuals/load-actuals';
import { brief } from '../../support/brief';
import { load, totals } from './actual-files';

/** 60 days × 334 line items: 20,040 rows, each $0.01 for 1,000 tokens. */
const DAYS = 60;
const ITEMS = 334;
const FILE = [
  'start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id',
  ...Array.from({ length: DAYS * ITEMS }, (_, index) => {
    const start = 1_786_665_600 + 86_400 * Math.floor(index / ITEMS);
    return `${start},${start + 86_400},0.010000000000000000,usd,1000.0,tokens,"gpt-image-2, part ${index % ITEMS}",p`;
  }),
].join('\n');

test('20,000 rows are read in slices, with progress to the end', async () => {
  const shares: number[] = [];
  const actuals = await loadActuals(FILE, '', {
    onProgress: (share) => shares.push(share),
    isCancelled: () => false,
  });
  expect(actuals?.charges).toHaveLength(DAYS * ITEMS);
  // 20,040 × $0.01, exactly.
  expect(actuals && totals(actuals)).toEqual(['USD 200.4']);
  expect(shares.length).toBeGreaterThan(15);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[shares.length - 1]).toBe(1);
});

test('it stops where it is cancelled', async () => {
  const shares: number[] = [];
  const work = {
    onProgress: (share: number) => void shares.push(share),
    isCancelled: () => shares.length >= 3,
  };
  expect(await loadActuals(FILE, '', work)).toBeUndefined();
  expect(shares).toHaveLength(3);
});

test('rows of one day, line item and project become one', async () => {
  const twice = FILE.split('\n').slice(0, ITEMS + 1);
  const { charges, rowsRead } = await load([...twice, ...twice.slice(1)].join('\n'));
  expect([rowsRead, charges.length]).toEqual([2 * ITEMS, ITEMS]);
  expect(brief(charges[0] as never)).toMatch(/2000 tokens \| USD 0\.02$/);
});

test('more rows than a sheet is written with are refused', async () => {
  const header = 'date,images,cost,item';
  const rows = Array.from({ length: 50_001 }, (_, index) => `2026-08-14,1,1,item ${index}`);
  await expect(load([header, ...rows].join('\n'))).rejects.toMatchObject({ code: 'actuals/too-many-rows' });
});
