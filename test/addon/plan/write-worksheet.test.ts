import { freeSheetName } from '../../../src/addon/free-sheet-name';
import { withSemicolons } from '../../../src/addon/plan/write-worksheet';
import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import type { HostOptions } from '../../../src/host/contract';
import type { RecordedUi } from '../../../src/host/recorded-ui';
import type { Override } from '../../../src/rates/overrides';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import { PlanSheet, planDocument, sheetNames } from '../../support/plan-sheet';
import { edited, manyRates, open, requestFrom, stateOf } from '../../support/rate-documents';

jest.setTimeout(120_000);

const alerts = (ui: RecordedUi) => ui.shown.map((shown) => ('prompt' in shown ? shown.prompt : shown.kind));
const budget = (plan: PlanSheet) => plan.value('Budget USD', 'Total');
/** 48 × 0.18457 + 90 × 0.05368 + 18 × 0.13036 USD. */
const EXAMPLES_BUDGET = 16.03704;

describe('inserting', () => {
  test('takes at most a dozen custom-function calls, each once, and reads nothing after the first formula', async () => {
    // Formula by formula: all together, the engine tries some before what they look at is there.
    const { host } = await planDocument({ calculation: 'at once' });
    host.forgetExecutions();
    host.clickMenu('insertPlan');
    const calls = host.executions
      .filter(({ kind }) => kind === 'cell')
      .map(({ functionName }) => functionName);
    expect(calls).toHaveLength(12);
    expect(host.executions.filter(({ error }) => error)).toEqual([]);
    const services = Object.keys(
      host.executions.find(({ functionName }) => functionName === 'insertPlan')?.serviceCalls ?? {},
    );
    expect(services[services.length - 1]).toBe('Range.setFormulas');
  });

  test('opens the new worksheet at its first input', async () => {
    const plan = await PlanSheet.insertedNow();
    const { getters } = plan.host.model;
    expect(getters.getSheetName(getters.getActiveSheetId())).toBe('Image cost plan');
    expect(getters.zoneToXC(getters.getActiveSheetId(), getters.getSelectedZone())).toBe('B9');
    expect(budget(plan)).toBeCloseTo(EXAMPLES_BUDGET, 9);
    expect(plan.errors()).toEqual([]);
  });

  test('twice gives two worksheets that do not touch each other', async () => {
    const first = await PlanSheet.insertedNow();
    first.host.clickMenu('insertPlan');
    expect(sheetNames(first.host)).toContain('Image cost plan (2)');
    const second = first.named('Image cost plan (2)');
    second.type('images to keep', 1, '40');
    expect(budget(first)).toBeCloseTo(EXAMPLES_BUDGET, 9);
    // 48 generations more at 0.18457.
    expect(budget(second)).toBeCloseTo(EXAMPLES_BUDGET + 48 * 0.18457, 9);
  });

  test.each([
    ['de_DE', '16,04'],
    ['zh_TW', '16.04'],
    ['fr_FR', '16,04'],
  ])('works in a document of %s', async (locale, shown) => {
    const { host } = await planDocument({ locale, activeUserLocale: 'en' });
    host.clickMenu('insertPlan');
    const name = sheetNames(host)[1] ?? '';
    expect(host.display(name, 'M20')).toBe(`$${shown}`);
    expect(host.value(name, 'C1')).toBe('✓ All 3 rows priced');
  });

  test('is written in the language of the person who first uses the add-on, and stays in it', async () => {
    const { host } = await planDocument({ activeUserLocale: 'zh_TW' });
    host.clickMenu('insertPlan');
    expect(sheetNames(host)).toContain('圖片費用計畫');
    expect(host.value('圖片費用計畫', 'M7')).toBe('預算美元');
    expect(host.value('圖片費用計畫', 'M20')).toBeCloseTo(EXAMPLES_BUDGET, 9);
  });

  // A table cannot be saved without its default rate, so one row is the fewest there are.
  test('works where every rate but the default has been removed', async () => {
    const { host } = await planDocument();
    const removed = SHIPPED_RATES.slice(1).map(
      (rate): Override => ({ id: rate.id, rate: null, edited: '2026-11-22', previous: rate }),
    );
    const state = await open(host);
    await stateOf(host, 'saveRates', JSON.stringify(requestFrom(state, { overrides: removed })));
    host.clickMenu('insertPlan');
    expect(host.value('Image cost plan', 'M20')).toBeCloseTo(EXAMPLES_BUDGET, 9);
    expect(['V9', 'V5', 'Y5'].map((cell) => host.value('Image cost plan', cell))).toEqual(['', '', '']);
    host.typeInto('Image cost plan', 'F9', 'internal-credits');
    expect(host.value('Image cost plan', 'AH9')).toBe(
      'Rate internal-credits: not in the rate table. All are in Image cost › Edit rates.',
    );
  });

  test('follows an edited price', async () => {
    const plan = await PlanSheet.insertedNow();
    const state = await open(plan.host);
    await stateOf(plan.host, 'saveRates', JSON.stringify(requestFrom(state, { overrides: [edited(60)] })));
    // Output at twice the price: 15.88104 more.
    expect(budget(plan)).toBeCloseTo(EXAMPLES_BUDGET + 15.88104, 9);
  });
});

const removedShipped = (ids: readonly string[]): Override[] =>
  SHIPPED_RATES.filter(({ id }) => ids.includes(id)).map(
    (rate): Override => ({ id: rate.id, rate: null, edited: '2026-11-22', previous: rate }),
  );

describe('choices', () => {
  test('a rate saved in the sidebar is offered at once, by its name and by its id; names and 高 are no faults', async () => {
    const plan = await PlanSheet.inserted({ activeUserLocale: 'zh_TW' });
    const { getters } = plan.host.model;
    const sheetId = getters.getSheetIdByName(plan.name) ?? '';
    const isTaken = (column: number, text: string) =>
      getters.getValidationResultForCellValue(text, { sheetId, col: column, row: 8 }).isValid;
    const [QUALITY, RATE] = [4, 5];
    expect(['low', 'max', '高', '極高'].map((text) => isTaken(QUALITY, text))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const wanted = ['GPT Image 2', 'gpt-image-2', 'r0', 'Rate 0'];
    expect(wanted.map((text) => isTaken(RATE, text))).toEqual([true, true, false, false]);
    const saved = requestFrom(await open(plan.host), { overrides: manyRates(1) });
    await stateOf(plan.host, 'saveRates', JSON.stringify(saved));
    expect(wanted.map((text) => isTaken(RATE, text))).toEqual([true, true, true, true]);
    plan.host.typeInto(plan.name, 'F9', 'Rate 0');
    expect(plan.at('A9')).toBe('✓');
    const gone: Override = { id: 'r0', rate: null, edited: '2026-11-22', previous: null };
    const without = requestFrom(await open(plan.host), { overrides: [gone, ...removedShipped(['kie-2'])] });
    await stateOf(plan.host, 'saveRates', JSON.stringify(without));
    expect([...wanted, 'kie-2', 'kie.ai GPT Image 2'].map((text) => isTaken(RATE, text))).toEqual([
      ...[true, true, false, false, false, false],
    ]);
    // What was removed is named beside its state, and the sheet is not said to be changed by hand.
    const states = plan.host.values('Image rates', 'C3:C80').flat();
    expect(states).toContain('已移除 · kie.ai GPT Image 2 (kie-2)');
    expect((await open(plan.host)).notices).toEqual([]);
  });
});

test('高 is taken in an English plan too, which offers it once it is typed', async () => {
  const plan = await PlanSheet.inserted();
  const { getters } = plan.host.model;
  const sheetId = getters.getSheetIdByName(plan.name) ?? '';
  const at = { sheetId, col: 4, row: 8 };
  const isTaken = (text: string) => getters.getValidationResultForCellValue(text, at).isValid;
  expect(['low', 'xhigh', '高'].map(isTaken)).toEqual([true, true, false]);
  plan.type('Quality', 1, '高');
  expect(['low', 'xhigh', '高', '低'].map(isTaken)).toEqual([true, true, true, false]);
  expect([plan.at('A9'), plan.at('A3')]).toEqual(['✓', 'US$16.04']);
  plan.type('Quality', 1, 'high');
  expect(isTaken('高')).toBe(false);
});

describe('copies', () => {
  test('a duplicated tab goes on by itself', async () => {
    const plan = await PlanSheet.insertedNow();
    const copy = plan.named(plan.host.duplicateSheet(plan.name));
    copy.type('images to keep', 3, '10');
    expect(budget(plan)).toBeCloseTo(EXAMPLES_BUDGET, 9);
    // 36 generations instead of 18 at 0.13036.
    expect(budget(copy)).toBeCloseTo(EXAMPLES_BUDGET + 18 * 0.13036, 9);
    expect(copy.errors()).toEqual([]);
  });

  test('a copied document keeps every figure, whether results are kept or worked out again', async () => {
    const plan = await PlanSheet.insertedNow();
    for (const results of ['kept', 're-run on load'] as const) {
      const copy = plan.host.copyDocument({ results });
      copy.reload();
      expect(copy.value(plan.name, 'M20')).toBeCloseTo(EXAMPLES_BUDGET, 9);
    }
  });
});

describe('what stands in the way', () => {
  test('a viewer is told, and nothing is written', async () => {
    const { host, ui } = await planDocument({ viewer: true });
    host.clickMenu('insertPlan');
    expect(sheetNames(host)).toEqual(['Sheet1']);
    expect(alerts(ui)).toHaveLength(1);
    expect(alerts(ui)[0]).toMatch(/permission|edit/i);
  });

  test('a mirror sheet that its owner protected does not stand in the way while the marker is right', async () => {
    const owner = await planDocument();
    await open(owner.host);
    owner.host.clickMenu('insertPlan');
    protectSheet(owner.host, 'Image rates');
    const { host, ui } = await sameDocument(owner.host, { user: 'editor@example.com' });
    host.clickMenu('insertPlan');
    expect(alerts(ui)).toEqual([]);
    expect(host.value('Image cost plan (2)', 'M20')).toBeCloseTo(EXAMPLES_BUDGET, 9);
  });

  test('a document without properties says so and stays as it is', async () => {
    const { host, ui } = await planDocument({ documentProperties: false });
    host.clickMenu('insertPlan');
    expect(sheetNames(host)).toEqual(['Sheet1']);
    expect(alerts(ui)).toHaveLength(1);
    expect(alerts(ui)[0]).not.toContain('Google Sheets reported');
  });

  test('a mirror sheet that was deleted is written again', async () => {
    const plan = await PlanSheet.insertedNow();
    plan.host.deleteSheet('Image rates');
    plan.host.clickMenu('insertPlan');
    const second = plan.named('Image cost plan (2)');
    expect(budget(second)).toBeCloseTo(EXAMPLES_BUDGET, 9);
    expect(budget(plan)).toBeCloseTo(EXAMPLES_BUDGET, 9);
  });

  test('a failure on the way leaves no half of a worksheet: all figures, or none, and one line says so', async () => {
    const whole = await planDocument();
    whole.host.clickMenu('insertPlan');
    const calls = Object.values(whole.host.counts.serviceCalls).reduce((sum, count) => sum + count, 0);
    const written = (host: AppsScriptHost) => {
      const plans = host.snapshot().sheets.filter(({ name }) => name.includes('plan'));
      return plans.map((sheet) => JSON.parse(withoutIds(JSON.stringify(sheet))));
    };
    const kinds = new Set<string>();
    for (let k = 40; k < calls; k += 53) {
      const { host, ui } = await planDocument({ failAtCall: k });
      host.clickMenu('insertPlan');
      const plans = sheetNames(host).filter((name) => name.includes('plan'));
      // A cache that fails is empty, and what fails after all is written is missed by nobody: then nothing lacks.
      if (alerts(ui).length === 0) expect([k, written(host)]).toEqual([k, written(whole.host)]);
      else expect([k, alerts(ui).length]).toEqual([k, 1]);
      if (plans.length > 0 && alerts(ui).length > 0) {
        expect([k, host.value(plans[0] as string, 'M20')]).toEqual([k, expect.closeTo(EXAMPLES_BUDGET, 9)]);
        expect(alerts(ui)[0]).toMatch(/^The sheet is there and its figures are right\. Not done: [^.]+\.$/);
      }
      kinds.add(plans.length > 0 ? 'decoration' : 'whole');
    }
    expect([...kinds].sort()).toEqual(['decoration', 'whole']);
  });

  test('makes one protection for the whole sheet', async () => {
    const { host } = await planDocument();
    host.clickMenu('insertPlan');
    host.forgetExecutions();
    host.clickMenu('insertPlan');
    const run = host.executions.find(({ functionName }) => functionName === 'insertPlan');
    expect(run?.serviceCalls['Sheet.protect']).toBe(1);
  });
});

// Sheets, charts, rules and editions get random ids.
const withoutIds = (json: string) =>
  json
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?/g, 'id')
    .replace(/rates #\d+-[0-9a-z]+/g, 'rates #');

function protectSheet({ model }: AppsScriptHost, name: string): void {
  const sheetId = model.getters.getSheetIds().find((id) => model.getters.getSheetName(id) === name) ?? '';
  const protection = {
    id: 'closed',
    kind: 'SHEET',
    description: '',
    warningOnly: false,
    editors: ['owner@example.com'],
    unprotected: [],
    xc: 'A1:Z200',
  };
  model.dispatch('SET_PROTECTION' as never, { sheetId, protection } as never);
}

async function sameDocument(host: AppsScriptHost, options: Partial<HostOptions>) {
  return planDocument({ data: host.snapshot(), backing: host.backing, ...options });
}

describe('a free name', () => {
  test.each([
    ['the name itself', [], 'Image cost plan'],
    ['a number where it is taken', ['Image cost plan'], 'Image cost plan (2)'],
    ['whatever its case and the spaces around it', ['IMAGE COST plan '], 'Image cost plan (2)'],
    [
      'the first number that is free',
      ['Image cost plan', 'Image cost plan (2)', 'image cost plan (4)'],
      'Image cost plan (3)',
    ],
    [
      'also after a hundred copies',
      ['Image cost plan', ...Array.from({ length: 100 }, (_, index) => `Image cost plan (${index + 2})`)],
      'Image cost plan (102)',
    ],
  ])('%s', (_, taken, expected) => {
    expect(freeSheetName('Image cost plan', taken)).toBe(expected);
  });

  test('is cut where Google would refuse it, and not inside a character', () => {
    const long = `${'x'.repeat(95)}😀${'y'.repeat(20)}`;
    const first = freeSheetName(long, []);
    expect(first).toBe(`${'x'.repeat(95)}😀yyy`);
    expect(freeSheetName(long, [first])).toBe(`${'x'.repeat(95)} (2)`);
  });
});

test.each([
  ['between arguments', '=IF(A1="",B1,C1)', '=IF(A1="";B1;C1)'],
  ['but not inside texts', '=TEXTJOIN(", ",TRUE,"a,""b"",c")', '=TEXTJOIN(", ";TRUE;"a,""b"",c")'],
])('separators become semicolons %s', (_, canonical, written) => {
  expect(withSemicolons(canonical)).toBe(written);
});
