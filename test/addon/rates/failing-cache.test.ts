import { MemoryBacking } from '../../../src/host/memory-backing';
import { cost, edited, FOLLOWING, newDocument, open, save, UNMARKED } from '../../support/rate-documents';

/** A document whose cache fails at every call, as Google's does now and then. */
class WithoutCache extends MemoryBacking {
  isFailing = true;

  private require(store: string): void {
    if (this.isFailing && store === 'document cache') throw new Error('服務目前無法使用。');
  }

  override get(...args: Parameters<MemoryBacking['get']>) {
    this.require(args[0]);
    return super.get(...args);
  }

  override entries(...args: Parameters<MemoryBacking['entries']>) {
    this.require(args[0]);
    return super.entries(...args);
  }

  override write(...args: Parameters<MemoryBacking['write']>) {
    this.require(args[0]);
    super.write(...args);
  }
}

test('a cache that fails is as good as an empty one: rates are saved, and cells price from them', async () => {
  const host = await newDocument({ backing: new WithoutCache() });
  host.typeInto('Sheet1', 'A1', UNMARKED);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(30), 12);
  expect(await save(host, edited(40))).toMatchObject({ revision: 1 });
  host.typeInto('Sheet1', 'A2', FOLLOWING);
  expect(await save(host, edited(50))).toMatchObject({ revision: 2, notices: [] });
  expect(host.value('Sheet1', 'A2')).toBeCloseTo(cost(50), 12);
  expect(await open(host)).toMatchObject({ revision: 2, notices: [] });
});

test('entries of a cache that nobody can read are passed over', async () => {
  const backing = new WithoutCache();
  backing.isFailing = false;
  const host = await newDocument({ backing });
  await save(host, edited(40));
  const spoilt = Object.keys(backing.entries('document cache')).map((key) => {
    const entry = JSON.parse(backing.get('document cache', key) ?? '{}');
    return [key, JSON.stringify({ ...entry, text: '1{not json' })];
  });
  expect(spoilt.length).toBeGreaterThan(0);
  backing.write('document cache', Object.fromEntries(spoilt));
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
});
