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

/** A clock by which so many milliseconds go by whenever somebody looks at it. */
function ticking(milliseconds: number): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => {
    now += milliseconds;
    return now;
  });
}

beforeEach(() => ticking(100));
afterEach(() => jest.restoreAllMocks());

test('what is read quickly is read without a pause', async () => {
  ticking(0);
  const { actuals, steps } = await cancelledAt(Number.POSITIVE_INFINITY);
  expect(actuals?.charges).toHaveLength(DAYS * ITEMS);
  expect(steps).toBe(0);
});

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

/** How many steps were made until it was cancelled, how far it was then, and how often the page could answer. */
async function cancelledAt(steps: number) {
  const shares: number[] = [];
  let answers = 0;
  const page = setInterval(() => answers++);
  const work = {
    onProgress: (share: number) => void shares.push(share),
    isCancelled: () => shares.length >= steps,
  };
  const actuals = await loadActuals(FILE, '', work);
  clearInterval(page);
  return { actuals, steps: shares.length, share: shares.at(-1) ?? 0, answers };
}

test.each([
  ['the text is parted into cells', 2, 0, 0.4],
  ['the rows are looked at', 5, 0.4, 0.5],
  ['the rows are read', 12, 0.5, 0.99],
])('it stops where it is cancelled while %s, and the page answers meanwhile', async (_, at, from, to) => {
  const { actuals, steps, share, answers } = await cancelledAt(at);
  expect(actuals).toBeUndefined();
  expect(steps).toBe(at);
  expect(share).toBeGreaterThan(from);
  expect(share).toBeLessThanOrEqual(to);
  expect(answers).toBeGreaterThan(0);
});

test('a quoted cell of many lines is read whole wherever the text is parted, and lines are counted on', async () => {
  // A step takes half a million characters: each of these cells has 344,000, too many to be kept.
  const long = `"${'a line\n'.repeat(43_000)}${'x'.repeat(43_000)}"`;
  const rows = [14, 15, 16].map((day) => `2026-08-${day},$1,${long}`);
  const { charges, skipped } = await load(
    ['date,cost,item', ...rows, '2026-08-17,$4,"a ""b"""', 'x,$1,z'].join('\n'),
  );
  expect(charges.map(brief)).toEqual(['2026-08-17 | a "b" | USD 4']);
  expect(skipped).toEqual([
    { reason: 'cell too long', rows: 3, lines: [2, 43_003, 86_004] },
    { reason: 'time unreadable', rows: 1, lines: [129_006] },
  ]);
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
