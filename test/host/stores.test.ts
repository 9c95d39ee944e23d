import { MemoryBacking } from '../../src/host/memory-backing';
import { hostOf, resultOf } from '../support/script';

const properties = 'const store = PropertiesService.getDocumentProperties();';

describe('properties', () => {
  test.each([
    ['what is written is read', "store.setProperty('a', '1'); return store.getProperty('a');", '1'],
    ['a missing one is null', "return store.getProperty('a');", null],
    [
      'several are written beside the others',
      "store.setProperty('a', '1').setProperties({ b: '2' }); return store.getProperties();",
      { a: '1', b: '2' },
    ],
    [
      'several may replace the others',
      "store.setProperty('a', '1').setProperties({ b: '2' }, true); return store.getKeys();",
      ['b'],
    ],
    ['one is deleted', "store.setProperty('a', '1').deleteProperty('a'); return store.getKeys();", []],
    ['9 KB of ASCII fit', "store.setProperty('a', 'x'.repeat(9216)); return 'kept';", 'kept'],
    [
      'the three stores are apart',
      "store.setProperty('a', '1'); return PropertiesService.getUserProperties().getProperty('a');",
      null,
    ],
  ])('%s', async (_, body, expected) => {
    expect(await resultOf(properties + body)).toEqual(expected);
  });

  test.each([
    ['one byte over 9 KB', "store.setProperty('a', 'x'.repeat(9217))", 'Argument too large: value'],
    [
      '9 KB counted in bytes of UTF-8',
      "store.setProperty('a', '價'.repeat(3073))",
      'Argument too large: value',
    ],
    [
      'over 500 KB in all',
      "for (let n = 0; n < 60; n++) store.setProperty('key' + n, 'x'.repeat(9000))",
      'exceeded the property storage quota',
    ],
    [
      'a value that is no text',
      "store.setProperty('a', 1)",
      "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    [
      'a value among several that is no text',
      'store.setProperties({ a: { b: 1 } })',
      "don't match the method signature",
    ],
  ])('%s is refused', async (_, body, message) => {
    await expect(resultOf(properties + body)).rejects.toThrow(message);
  });

  test('a refused bulk write writes nothing', async () => {
    const host = hostOf(`${properties} store.setProperties({ a: '1', b: 'x'.repeat(9217) })`);
    await expect(host.run('main')).rejects.toThrow('Argument too large');
    expect(host.backing.entries('document properties')).toEqual({});
  });

  test('there are none where the script is neither bound nor an add-on', async () => {
    expect(
      await resultOf('return PropertiesService.getDocumentProperties();', { documentProperties: false }),
    ).toBeNull();
  });

  test('reads and writes are counted, one a call', async () => {
    const host = hostOf(
      `${properties} store.setProperties({ a: '1', b: '2' }); store.getProperties(); store.getProperty('a');`,
    );
    await host.run('main');
    expect(host.counts).toMatchObject({
      propertyReads: 2,
      propertyWrites: 1,
      serviceCalls: { 'Properties.setProperties': 1 },
    });
  });
});

describe('the cache', () => {
  const cache = 'const cache = CacheService.getDocumentCache();';

  test('an entry expires when its time is over', async () => {
    let now = 0;
    const host = hostOf(`${cache} if (argument) cache.put('a', '1', 10); return cache.get('a');`, {
      clock: () => now,
    });
    expect(await host.run('main', true)).toBe('1');
    now = 9_999;
    expect(await host.run('main')).toBe('1');
    now = 10_000;
    expect(await host.run('main')).toBeNull();
  });

  test('an entry may be gone at any time', async () => {
    const host = hostOf(`${cache} if (argument) cache.put('a', '1'); return cache.getAll(['a', 'b']);`);
    expect(await host.run('main', true)).toEqual({ a: '1' });
    host.backing.write('document cache', {}, true);
    expect(await host.run('main')).toEqual({});
  });

  test('no more than 1,000 entries stay', async () => {
    const host = hostOf(
      `${cache} for (let n = 0; n < 1001; n++) cache.put('k' + n, 'x'); return cache.get('k0');`,
    );
    expect(await host.run('main')).toBeNull();
  });

  test.each([
    ["cache.put('a', 'x'.repeat(102401))", 'Argument too large: value'],
    ["cache.put('k'.repeat(251), 'x')", 'Argument too large: key'],
    ["cache.put('a', 1)", "don't match the method signature"],
  ])('%s is refused', async (statement, message) => {
    await expect(resultOf(`${cache} ${statement}`)).rejects.toThrow(message);
  });
});

describe('locks', () => {
  const lock = 'const lock = LockService.getDocumentLock();';

  test('a lock that another page holds is not had', async () => {
    const backing = new MemoryBacking();
    backing.busy.add('document lock');
    expect(await resultOf(`${lock} return [lock.tryLock(10), lock.hasLock()];`, { backing })).toEqual([
      false,
      false,
    ]);
    await expect(resultOf(`${lock} lock.waitLock(10)`, { backing })).rejects.toThrow('Lock timeout');
  });

  test('a lock is held until it is released', async () => {
    const backing = new MemoryBacking();
    const body = `${lock} lock.waitLock(10); const held = lock.hasLock(); lock.releaseLock(); return [held, lock.hasLock()];`;
    expect(await resultOf(body, { backing })).toEqual([true, false]);
  });

  test('a lock is given back when the execution ends, also by an error', async () => {
    const backing = new MemoryBacking();
    await expect(
      resultOf(`${lock} lock.waitLock(10); throw new Error('crash');`, { backing }),
    ).rejects.toThrow('crash');
    expect(await resultOf(`${lock} return lock.tryLock(10);`, { backing })).toBe(true);
  });

  test('taking a lock brings in what other pages changed', async () => {
    const backing = new MemoryBacking();
    let pulls = 0;
    Object.assign(backing, { pull: () => pulls++ });
    await resultOf(`${lock} lock.waitLock(10);`, { backing });
    // Once before the execution, once with the lock.
    expect(pulls).toBe(2);
  });
});
