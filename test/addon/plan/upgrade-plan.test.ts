import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppsScriptHost } from '../../../src/host/apps-script-host';
import type { DocumentData } from '../../../src/host/contract';
import { MemoryBacking } from '../../../src/host/memory-backing';
import { RecordedUi } from '../../../src/host/recorded-ui';
import { carriedPlan } from '../../../src/worksheet/carried-plan';
import { builtCode } from '../../support/built-code';

jest.setTimeout(120_000);

interface OldDocument {
  readonly sheet: string;
  readonly properties: Record<string, string>;
  readonly data: DocumentData;
}

const DOCUMENTS: Readonly<Record<string, OldDocument>> = JSON.parse(
  readFileSync(join(__dirname, '../../data/plan-1.0.json'), 'utf8'),
);

async function opened({ data, properties, sheet }: OldDocument, activeUserLocale: string) {
  const backing = new MemoryBacking();
  backing.write('document properties', properties);
  const ui = new RecordedUi();
  const host = new AppsScriptHost({
    ...{ code: await builtCode(), addonName: 'Image cost', data, backing, ui, activeUserLocale },
    results: 're-run on load',
  });
  host.menus();
  const { getters } = host.model;
  const upgrade = () => {
    const sheetIdTo = getters.getSheetIdByName(sheet) as string;
    host.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
    host.clickMenu('upgradePlan');
  };
  const alerts = () => ui.shown.map((shown) => ('prompt' in shown ? shown.prompt : shown.kind));
  return { host, upgrade, alerts };
}

const NEW = { en: 'Image cost plan, upgraded', 'zh-TW': '圖片費用計畫，升級版' };
const SAID = {
  en: '6 rows carried over. The plan’s buffer is 20%; 1 row overrides it. The old worksheet stays as it is.',
  'zh-TW': '已帶入 6 列。計畫的緩衝是 20%，其中 1 列另有自己的緩衝。舊工作表維持原狀。',
};

describe.each(Object.entries(DOCUMENTS))('a plan of version 1.0 in %s', (language, old) => {
  const name = NEW[language as keyof typeof NEW];
  let host: AppsScriptHost;
  let upgraded: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    upgraded = await opened(old, language.replace('-', '_'));
    host = upgraded.host;
  });
  /** The rows of the old plan that are used, with their old and new numbers. */
  const ROWS = [1, 2, 3, 4, 6, 7].map((index, at) => [5 + index, 9 + at] as const);
  /** Columns of the old plan and those of the new one: figures that must be the same. */
  const FIGURES = { Q: 'I', S: 'K', T: 'L', U: 'T', V: 'M', W: 'AA', X: 'U' };
  const compare = () => {
    for (const [before, now] of ROWS)
      for (const [old1, new1] of Object.entries(FIGURES)) {
        const [was, is] = [host.value(old.sheet, `${old1}${before}`), host.value(name, `${new1}${now}`)];
        expect([old1, before, is]).toEqual([
          ...[old1, before],
          typeof was === 'number' ? expect.closeTo(was, 9) : '',
        ]);
      }
  };

  test('is carried over with all its inputs, and says what became of the buffers', () => {
    const before = host.values(old.sheet, 'A1:AB94');
    upgraded.upgrade();
    expect(upgraded.alerts().at(-1)).toBe(SAID[language as keyof typeof SAID]);
    expect(host.values(old.sheet, 'A1:AB94')).toEqual(before);
    const inputs = (from: string, columns: readonly string[], row: number) =>
      columns.map((column) => host.value(from, `${column}${row}`));
    for (const [was, is] of ROWS) {
      const kept = inputs(old.sheet, ['B', 'C', 'D', 'F', 'G', 'I', 'L', 'M', 'N', 'O'], was);
      expect(inputs(name, ['B', 'C', 'N', 'E', 'F', 'O', 'Q', 'R', 'G', 'H'], is)).toEqual(kept);
    }
    expect([host.value(name, 'C3'), host.value(name, 'L5'), host.value(name, 'B1')]).toEqual([
      ...[0.2, 200, old.sheet],
    ]);
    // The last row had a blank buffer and a prompt of none.
    expect(host.values(name, 'J9:J14').flat()).toEqual(['', '', '', '', '', 0]);
    expect(host.values(name, 'P9:P14').flat()).toEqual(['', '', '', '', '', 0]);
    expect(host.values(name, 'AB9:AD10')).toEqual([
      [50, 20, 9.25],
      ['', '', ''],
    ]);
  });

  test('has the same figures in each row', compare);

  test('has the same total once every row is mended in both', () => {
    const mend: readonly (readonly [old: string, now: string, value: string])[] = [
      ['D8', 'N11', '1536x864'],
      ['F9', 'E12', 'low'],
      ['O9', 'H12', '2'],
      ['O11', 'H13', '1.5'],
    ];
    for (const [before, now, value] of mend) {
      host.typeInto(old.sheet, before, value);
      host.typeInto(name, now, value);
    }
    compare();
    const total = host.value(old.sheet, 'V19');
    expect(total).toBeGreaterThan(14);
    expect(host.value(name, 'M20')).toBeCloseTo(total as number, 9);
    expect(host.value(name, 'T20')).toBeCloseTo(host.value(old.sheet, 'U19') as number, 9);
  });
});

test('a plan of this edition, and any other sheet, is not upgraded', async () => {
  const { host, alerts } = await opened(DOCUMENTS.en as OldDocument, 'en');
  host.clickMenu('insertPlan');
  host.clickMenu('upgradePlan');
  expect(alerts().at(-1)).toBe(
    'Sheet Image cost plan (2): not a plan worksheet of version 1.0, so there is nothing to upgrade. Open the old plan, then choose this again.',
  );
});

test('buffers that are equal move up to the plan, others stay, and blank ones are none', () => {
  const row = (use: string, buffer?: number | string) => ({
    ...{ use, prompt: 150 },
    ...(buffer !== undefined && { buffer }),
  });
  const rows = [
    row('a', 0.3),
    row('b', 0.1),
    row('c', 0.3),
    row('d'),
    row('e', 'some'),
    { buffer: 0.2, prompt: 200 },
  ];
  expect(carriedPlan({ name: 'Old' }, rows)).toEqual({
    ...{ name: 'Old', buffer: 0.3, promptTokens: 150, overrides: 3 },
    rows: [
      { use: 'a' },
      { use: 'b', buffer: 0.1 },
      { use: 'c' },
      { use: 'd', buffer: 0 },
      { use: 'e', buffer: 'some' },
    ],
  });
});

test('a plan of more rows than a new worksheet has gets as many', async () => {
  const old = DOCUMENTS.en as OldDocument;
  const { host, upgrade } = await opened(old, 'en');
  for (let row = 6; row <= 17; row++)
    for (const [column, text] of Object.entries({ B: `Row ${row}`, C: '1:1', F: 'low', N: '3', O: '2' }))
      host.typeInto(old.sheet, `${column}${row}`, text);
  host.typeInto(old.sheet, 'D8', '');
  upgrade();
  expect(host.value(NEW.en, 'C1')).toBe('✓ All 12 rows priced');
  expect(host.value(NEW.en, 'B20')).toBe('Row 17');
  expect(host.value(NEW.en, 'M22')).toBeCloseTo(host.value(old.sheet, 'V19') as number, 9);
});
