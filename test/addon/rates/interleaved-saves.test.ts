import type { Reply, SidebarState } from '../../../src/bridge/rates';
import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import type { BackingStore } from '../../../src/host/contract';
import { MemoryBacking } from '../../../src/host/memory-backing';
import {
  call,
  cost,
  edited,
  FOLLOWING,
  newDocument,
  open,
  properties,
  requestFrom,
  save,
} from '../../support/rate-documents';

/** Two people with the same document open in two pages, after a first save. */
async function twoPages() {
  const ana = await newDocument();
  await save(ana, edited(40));
  ana.typeInto('Sheet1', 'A1', FOLLOWING);
  const ben = await newDocument({ model: ana.model, backing: ana.backing });
  return { ana, ben };
}

const send = (host: AppsScriptHost, state: SidebarState, imageOut: number): Promise<Reply> =>
  call(host, 'saveRates', JSON.stringify(requestFrom(state, { overrides: [edited(imageOut)] })));

type Step = 'ana opens' | 'ben opens' | 'ana saves' | 'ben saves';

/** Every order in which each opens before saving. */
const ORDERS: readonly Step[][] = [
  ['ana opens', 'ben opens', 'ana saves', 'ben saves'],
  ['ana opens', 'ben opens', 'ben saves', 'ana saves'],
  ['ben opens', 'ana opens', 'ana saves', 'ben saves'],
  ['ben opens', 'ana opens', 'ben saves', 'ana saves'],
  ['ana opens', 'ana saves', 'ben opens', 'ben saves'],
  ['ben opens', 'ben saves', 'ana opens', 'ana saves'],
];

test.each(ORDERS)('%s, %s, %s, %s: no save is lost', async (...steps) => {
  const { ana, ben } = await twoPages();
  const pages = { ana: { host: ana, price: 50 }, ben: { host: ben, price: 60 } };
  const states: Partial<Record<string, SidebarState>> = {};
  const kept: number[] = [];
  for (const step of steps) {
    const [who, what] = step.split(' ') as ['ana' | 'ben', string];
    const { host, price } = pages[who];
    if (what === 'opens') states[who] = await open(host);
    else {
      const reply = await send(host, states[who] as SidebarState, price);
      if (reply.kind === 'state') kept.push(price);
      else
        expect(reply).toMatchObject({
          kind: 'conflict',
          theirs: { overrides: [{ rate: { price: { imageOut: kept[0] } } }] },
        });
    }
  }
  const openedAfterSave = steps[1]?.endsWith('saves');
  expect(kept).toHaveLength(openedAfterSave ? 2 : 1);
  const last = kept[kept.length - 1] as number;
  expect(ana.value('Sheet1', 'A1')).toBeCloseTo(cost(last), 12);
  expect(await open(ben)).toMatchObject({
    revision: 1 + kept.length,
    overrides: [{ rate: { price: { imageOut: last } } }],
  });
});

/** Calls `before` ahead of one access to the store, counted from 1. */
class InterruptedBacking extends MemoryBacking {
  accesses = 0;
  at = 0;
  before: () => void = () => undefined;

  private step(): void {
    this.accesses++;
    if (this.accesses === this.at) this.before();
  }
  override get(store: BackingStore, key: string): string | null {
    this.step();
    return super.get(store, key);
  }
  override entries(store: BackingStore): Record<string, string> {
    this.step();
    return super.entries(store);
  }
  override write(store: BackingStore, changes: Record<string, string | null>, replaceAll?: boolean): void {
    this.step();
    super.write(store, changes, replaceAll);
  }
  override lock(name: 'document lock'): boolean {
    this.step();
    return super.lock(name);
  }
}

test('a save that another one starts in, at any access to the store: exactly one of them is kept', async () => {
  const first = await twoPages();
  const data = first.ana.snapshot();
  const outcomes = new Set<string>();
  for (let at = 1, more = true; more; at++) {
    const backing = new InterruptedBacking();
    backing.write('document properties', properties(first.ana));
    const ana = await newDocument({ data, backing });
    const ben = await newDocument({ model: ana.model, backing });
    const state = await open(ana);
    let answer: Promise<Reply> | undefined;
    Object.assign(backing, { accesses: 0, at, before: () => (answer = send(ben, state, 60)) });
    const mine = await send(ana, state, 50);
    more = backing.accesses >= at;
    const theirs = await (answer ?? send(ben, state, 60));
    const kept = [mine, theirs].filter(({ kind }) => kind === 'state');
    expect(kept).toHaveLength(1);
    const price = mine.kind === 'state' ? 50 : 60;
    expect(ana.value('Sheet1', 'A1')).toBeCloseTo(cost(price), 12);
    expect((await open(ben)).overrides).toMatchObject([{ rate: { price: { imageOut: price } } }]);
    const refused = [mine, theirs].find(({ kind }) => kind !== 'state') as Reply;
    outcomes.add(refused.kind === 'problem' ? refused.problem.code : refused.kind);
  }
  expect([...outcomes].sort()).toEqual(['conflict', 'store/busy']);
});
