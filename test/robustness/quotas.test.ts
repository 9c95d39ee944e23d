import { MemoryBacking } from '../../src/host/memory-backing';
import { call, edited, FOLLOWING, newDocument, open, requestFrom, save } from '../support/rate-documents';

jest.setTimeout(120_000);

test('an emptied cache costs one read of the properties, whatever follows', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  host.backing.write('document cache', {}, true);
  host.forgetExecutions();
  const marker = host.value('Image rates', 'A1');
  for (let at = 0; at < 20; at++) host.callFromCell('IMGCOST', ['1024x1024', 'high', '', at, '', marker]);
  expect(host.counts.propertyReads).toBe(1);
});

const USED_UP = 'Service invoked too many times for one day: properties.';

/** Document properties of somebody whose quota for the day is used up. */
class UsedUp extends MemoryBacking {
  isUsedUp = false;

  override entries(...args: Parameters<MemoryBacking['entries']>) {
    if (this.isUsedUp && args[0] === 'document properties') throw new Error(USED_UP);
    return super.entries(...args);
  }

  override write(...args: Parameters<MemoryBacking['write']>) {
    if (this.isUsedUp && args[0] === 'document properties') throw new Error(USED_UP);
    super.write(...args);
  }
}

test('beyond the quota, cells and sidebar say so, and what is stored stays whole', async () => {
  const backing = new UsedUp();
  const host = await newDocument({ backing, exceptions: 'en' });
  await save(host, edited(40));
  const state = await open(host);
  const stored = backing.entries('document properties');
  backing.isUsedUp = true;
  backing.write('document cache', {}, true);
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  expect(host.errorMessage('Sheet1', 'A1')).toContain(USED_UP);
  const request = requestFrom(state, { overrides: [edited(41)] });
  expect(await call(host, 'saveRates', JSON.stringify(request))).toMatchObject({
    kind: 'problem',
    problem: { code: 'store/service', values: { reason: USED_UP } },
  });
  backing.isUsedUp = false;
  expect(backing.entries('document properties')).toEqual(stored);
});

/** Google's words for a store that is full, in the language of somebody in Taiwan. */
const FULL = '您已超出屬性儲存空間的配額。';

/** Document properties that other add-ons' texts fill, or not, and that refuse every write. */
class Refusing extends MemoryBacking {
  constructor(private readonly filling: number) {
    super();
  }

  override entries(...args: Parameters<MemoryBacking['entries']>) {
    const filled = args[0] === 'document properties' ? { other: 'x'.repeat(this.filling) } : {};
    return { ...super.entries(...args), ...filled };
  }

  override write(...args: Parameters<MemoryBacking['write']>) {
    if (args[0] === 'document properties') throw new Error(FULL);
    super.write(...args);
  }
}

test.each([
  ['full is said to be full', 500 * 1024, { code: 'store/quota' }],
  ['not full is not', 10, { code: 'store/service', values: { reason: FULL } }],
])('a store that is %s, whatever language Google speaks', async (_, filling, problem) => {
  const host = await newDocument({ backing: new Refusing(filling), exceptions: 'en' });
  const request = requestFrom(await open(host), { overrides: [edited(41)] });
  expect(await call(host, 'saveRates', JSON.stringify(request))).toMatchObject({ kind: 'problem', problem });
});
