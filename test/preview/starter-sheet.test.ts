import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { Language } from '../../src/i18n/language';
import { starterSheet } from '../../src/preview/starter-sheet';
import { builtCode } from '../support/built-code';
import { edited, open, requestFrom, stateOf } from '../support/rate-documents';

jest.setTimeout(60_000);

const starter = async (language: Language) =>
  new AppsScriptHost({
    ...{ code: await builtCode(), addonName: 'Image cost', data: starterSheet(language) },
    // As the page opens it.
    ...{ results: 're-run on load' as const },
    clock: () => Date.UTC(2026, 10, 22, 12),
  });
const NAME = { en: 'Start here', 'zh-TW': '從這裡開始' };

describe.each(['en', 'zh-TW'] as const)('the starter sheet in %s', (language) => {
  let host: AppsScriptHost;
  const at = (cell: string) => host.value(NAME[language], cell);
  beforeAll(async () => {
    host = await starter(language);
  });

  test('has the three deliverables and the total of a new plan worksheet', () => {
    host.clickMenu('insertPlan');
    const plan = host.model.getters
      .getSheetIds()
      .map((id) => host.model.getters.getSheetName(id))
      .find((name) => /plan|計畫/.test(name)) as string;
    expect(at('J10')).toBeCloseTo(host.value(plan, 'M20') as number, 9);
    for (const [row, planRow] of [
      [7, 9],
      [8, 10],
      [9, 11],
    ]) {
      const inputs = [`A${row}:C${row}`, `D${row}:F${row}`].map((a1) => host.values(NAME[language], a1));
      const ofPlan = [`B${planRow}:C${planRow}`, `E${planRow}`].flatMap((a1) => host.values(plan, a1).flat());
      expect(inputs[0]?.flat()).toEqual(language === 'en' ? ofPlan : expect.arrayContaining(ofPlan.slice(1)));
      expect(inputs[1]?.flat()).toEqual(host.values(plan, `G${planRow}:I${planRow}`).flat());
      expect(at(`J${row}`)).toBeCloseTo(host.value(plan, `M${planRow}`) as number, 9);
    }
  });

  test('calculates every cell, but the error that it shows', () => {
    const cells = host.values(NAME[language], 'A1:N80').flat();
    expect(cells.filter((value) => /^#/.test(String(value)))).toEqual(['#ERROR!']);
    expect(at('A11')).toContain('96%');
    expect(at('K16')).toContain('1920x1088');
    // 1024x1536 high, 5,488 tokens × $30 per 1M.
    expect(at('D17')).toBeCloseTo(0.16464, 9);
    // By the default rate first, as the table of rates has it.
    expect(at('C24')).toBeCloseTo(0.16464, 9);
  });

  test('holds no sentence of the other language', () => {
    const texts = host
      .values(NAME[language], 'A1:N22')
      .flat()
      .filter((value): value is string => typeof value === 'string');
    const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text));
    if (language === 'en') expect(chinese).toEqual([]);
    else expect(chinese.length).toBeGreaterThan(20);
  });
});

test('every formula with prices ends in IMG_RATES, and follows a price that is edited', async () => {
  const host = await starter('en');
  const formulas = Object.values(host.snapshot().sheets[0]?.cells ?? {}).filter((cell) =>
    /^=.*IMG(?:COST|TOTAL|CREDITS|CHECK|COMPARE)\(/.test(String(cell)),
  );
  expect(formulas).toHaveLength(7);
  for (const formula of formulas) expect(formula).toContain('IMG_RATES)');
  const state = await open(host);
  await stateOf(host, 'saveRates', JSON.stringify(requestFrom(state, { overrides: [edited(60)] })));
  // Output at twice the price: 529,368 tokens × $30 per 1M more.
  expect(host.value('Start here', 'J10')).toBeCloseTo(16.03704 + 15.88104, 9);
});
