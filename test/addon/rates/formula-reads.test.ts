import type { MemoryBacking } from '../../../src/host/memory-backing';
import type { Override } from '../../../src/rates/overrides';
import {
  cost,
  edited,
  FOLLOWING,
  manyRates,
  newDocument,
  save,
  UNMARKED,
} from '../../support/rate-documents';

/** A document with saved rates, an empty cache and nothing counted. */
async function counted(...overrides: Override[]) {
  const host = await newDocument();
  await save(host, ...overrides);
  (host.backing as MemoryBacking).write('document cache', {}, true);
  host.forgetExecutions();
  return host;
}

test('a call reads properties once, however many cells it prices', async () => {
  const host = await counted(edited(40));
  for (let row = 1; row <= 50; row++) host.typeInto('Sheet1', `A${row}`, '1024x1024');
  host.typeInto('Sheet1', 'B1', '=IMGCOST(A1:A50,"high")');
  expect(host.value('Sheet1', 'B50')).toBeCloseTo(cost(40), 12);
  expect(host.counts).toMatchObject({ customFunctionCalls: 1, propertyReads: 1, propertyWrites: 0 });
});

test('with the marker of a cached generation no property is read at all', async () => {
  const host = await counted(edited(40));
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  expect(host.counts).toMatchObject({ propertyReads: 1, cacheGets: 1, cachePuts: 1, propertyWrites: 0 });
  host.typeInto('Sheet1', 'A2', '=IMGCOST("1024x1024","low",IMG_RATES)');
  expect(host.counts).toMatchObject({ customFunctionCalls: 2, propertyReads: 1, cacheGets: 2 });
});

test('a save leaves its generation in the cache, so that formulas which follow read none', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  host.forgetExecutions();
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  expect(host.counts).toMatchObject({ customFunctionCalls: 1, propertyReads: 0 });
});

test('without a marker the cache says which rates are in force; once it forgets, the properties do', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  host.forgetExecutions();
  host.typeInto('Sheet1', 'A1', UNMARKED);
  expect(host.counts).toMatchObject({ customFunctionCalls: 1, propertyReads: 0, cacheGets: 2 });
  host.backing.write('document cache', {}, true);
  host.forgetExecutions();
  host.typeInto('Sheet1', 'A2', '=IMGCOST("1024x1024","medium")');
  host.typeInto('Sheet1', 'A3', '=IMGCOST("1024x1024","low")');
  expect(host.counts).toMatchObject({ customFunctionCalls: 2, propertyReads: 1 });
});

describe('a table of 200 KB, which is more than an entry of the cache takes', () => {
  const large = manyRates(150);
  /** Each with a rate of its own: the same call twice is made once. */
  const priced = (host: Awaited<ReturnType<typeof counted>>, rate: number) => {
    host.typeInto('Sheet1', `A${rate}`, `=IMGCOST("1024x1024","high","r${rate}",IMG_RATES)`);
    expect(host.value('Sheet1', `A${rate}`)).toBeCloseTo(cost(rate), 12);
  };

  test('is cached in several entries: only the first call reads properties', async () => {
    const host = await counted(...large);
    for (const rate of [7, 77, 97]) priced(host, rate);
    expect(host.counts).toMatchObject({ customFunctionCalls: 3, propertyReads: 1, cachePuts: 1 });
  });

  test('is read anew when one of its entries is gone', async () => {
    const host = await counted(...large);
    priced(host, 7);
    const [last = ''] = Object.keys(host.backing.entries('document cache')).sort().reverse();
    expect(last).toMatch(/\/2$/);
    (host.backing as MemoryBacking).write('document cache', { [last]: null });
    priced(host, 77);
    expect(host.counts).toMatchObject({ propertyReads: 2 });
  });

  test('leaves nothing in the cache when the next one is saved', async () => {
    const host = await counted(...large);
    priced(host, 7);
    await save(host, edited(40));
    const editions = Object.keys(host.backing.entries('document cache')).filter((key) => key.includes('/'));
    expect(editions).toHaveLength(1);
  });
});

test('the next revision is never priced from an older entry', async () => {
  const host = await newDocument();
  host.typeInto('Sheet1', 'A1', '=IMGCOST("1024x1024","high",C1)');
  await save(host, edited(40));
  const marker = String(host.value('Image rates', 'A1'));
  await save(host, edited(50));
  host.typeInto('Sheet1', 'C1', marker);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(50), 12);
});
