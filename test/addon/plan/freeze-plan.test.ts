import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlanSheet, planDocument, sheetNames } from '../../support/plan-sheet';
import { edited, open, requestFrom, stateOf } from '../../support/rate-documents';

jest.setTimeout(60_000);

const FROZEN = 'Image cost plan, frozen 2026-11-22';

const formulasOf = ({ host, name }: PlanSheet): string[] => {
  const { getters } = host.model;
  const id = getters.getSheetIds().find((each) => getters.getSheetName(each) === name) ?? '';
  return getters
    .getCells(id)
    .flatMap((cell) => (cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : []));
};

async function frozenPlan() {
  const plan = await PlanSheet.inserted();
  plan.fill(2, { Rate: 'muapi-2' });
  plan.fill(3, { Rate: '' });
  const shown = plan.all();
  plan.host.clickMenu('freezePlan');
  return { plan, frozen: plan.named(FROZEN), shown };
}

test('a frozen plan holds what the plan showed, and none of the add-on’s formulas', async () => {
  const { plan, frozen, shown } = await frozenPlan();
  expect(plan.ui.shown).toEqual([]);
  const figures = (cells: unknown[][]) => cells.slice(1, 88).map((row) => row.slice(0, 34));
  expect(figures(frozen.all())).toEqual(figures(shown));
  expect(formulasOf(frozen).filter((formula) => /IMG|!/.test(formula))).toEqual([]);
  expect(frozen.errors()).toEqual([]);
  expect(frozen.at('C1')).toMatch(
    /^Frozen on 2026-11-22 with rates #1-\w+ · 2026-11-22 · shipped \S+\. Later price edits do not change these figures/,
  );
});

test('it names the prices of every rate that was used, with source and date', async () => {
  const { frozen } = await frozenPlan();
  const head = frozen.beside('Prices used', 0);
  const row = Number(head.slice(1));
  const records = frozen
    .values(`C${row + 1}:AA${row + 4}`)
    .map((cells) => cells.filter((cell) => cell !== ''));
  expect(records).toEqual([
    [
      'gpt-image-2',
      '2026-11-26',
      'Text input 5, Image input 8, Image output 30 (USD per 1M tokens)',
      'https://developers.openai.com/api/docs/models/gpt-image-2',
    ],
    [
      'muapi-2',
      '2026-11-22',
      'low 1K 0.025, low 2K 0.04, low 4K 0.075, medium 1K 0.03, medium 2K 0.045, medium 4K 0.09, high 1K 0.06, high 2K 0.09, high 4K 0.15 (USD per image)',
      'https://muapi.ai/pl/playground/gpt-image-2-text-to-image',
    ],
    [],
    [],
  ]);
});

test('later price edits change the plan and leave the frozen one', async () => {
  const { plan, frozen } = await frozenPlan();
  const before = frozen.value('Budget USD', 'Total');
  const state = await open(plan.host);
  await stateOf(plan.host, 'saveRates', JSON.stringify(requestFrom(state, { overrides: [edited(60)] })));
  expect(plan.value('Budget USD', 'Total')).not.toBe(before);
  expect(frozen.value('Budget USD', 'Total')).toBe(before);
});

describe('a plan worksheet of 1.0', () => {
  const ofFirstEdition = async () => {
    const data = JSON.parse(readFileSync(join(__dirname, '../../data/worksheet/plan-1.0.en.json'), 'utf8'));
    const { host, ui } = await planDocument({ data });
    return { host, ui };
  };

  test('keeps its figures', async () => {
    const { host } = await ofFirstEdition();
    expect(host.value('Image cost plan', 'V19')).toBeCloseTo(16.03704, 9);
    expect(host.value('Image cost plan', 'C1')).toMatch(/^Budget \$16\.04 /);
  });

  test('is frozen as before: what really happened is compared with it', async () => {
    const { host, ui } = await ofFirstEdition();
    const { getters, dispatch } = host.model;
    const id = getters.getSheetIds().find((each) => getters.getSheetName(each) === 'Image cost plan') ?? '';
    const from = getters.getActiveSheetId();
    if (from !== id) dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: id });
    host.clickMenu('freezePlan');
    expect(ui.shown).toEqual([]);
    expect(host.value(FROZEN, 'V19')).toBeCloseTo(16.03704, 9);
    const cells = host.values(FROZEN, 'A1:AC200');
    const first = cells.findIndex((row) => row.includes('Images generated')) + 2;
    for (const [column, text] of [
      ['D', '50'],
      ['E', '20'],
      ['F', '9.5'],
    ] as const)
      host.typeInto(FROZEN, `${column}${first}`, text);
    expect(host.value(FROZEN, `G${first}`)).toBe(2.5);
    // The estimate is 40 × 0.18457.
    expect(host.value(FROZEN, `P${first}`)).toBeCloseTo(9.5 - 7.3828, 9);
  });
});

test('a sheet that is no plan, or a plan that is frozen already, is named', async () => {
  const { host, ui } = await planDocument();
  host.clickMenu('freezePlan');
  expect(ui.shown).toMatchObject([
    {
      prompt:
        'Sheet Sheet1: not a plan worksheet. Open the plan that you want to freeze, then choose this again.',
    },
  ]);
  const { plan } = await frozenPlan();
  plan.host.clickMenu('freezePlan');
  expect(plan.ui.shown).toMatchObject([{ prompt: expect.stringContaining(`Sheet ${FROZEN}: not a plan`) }]);
  expect(sheetNames(plan.host).filter((name) => name.includes('frozen'))).toEqual([FROZEN]);
});

test('rows that were inserted above and between are frozen too', async () => {
  const plan = await PlanSheet.inserted();
  const add = (base: number) =>
    plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
      ...plan.rowsOf([]),
      dimension: 'ROW',
      base,
      quantity: 1,
      position: 'before',
    });
  add(7);
  add(40);
  const shown = plan.value('Budget USD', 'Total');
  plan.host.clickMenu('freezePlan');
  const frozen = plan.named(FROZEN);
  expect(frozen.value('Budget USD', 'Total')).toBe(shown);
  expect(formulasOf(frozen).filter((formula) => /IMG/.test(formula))).toEqual([]);
  expect(frozen.at(frozen.beside('Prices used', 0))).toBe('Prices used');
});

test('a failure on the way leaves no half-frozen sheet', async () => {
  const { plan, frozen } = await frozenPlan();
  const done = plan.host.executions.find(({ functionName }) => functionName === 'freezePlan');
  const calls = Object.values(done?.serviceCalls ?? {}).reduce((sum, count) => sum + count, 0);
  plan.host.deleteSheet(frozen.name);
  const { getters } = plan.host.model;
  const sheetIdTo = getters.getSheetIdByName(plan.name) ?? '';
  for (let after = 2; after <= calls; after += 4) {
    plan.host.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
    const told = plan.ui.shown.length;
    plan.host.failAtCall = after;
    plan.host.clickMenu('freezePlan');
    const left = sheetNames(plan.host).filter((name) => /frozen|Copy/.test(name));
    // A cache that fails stops nothing: then the frozen sheet is whole, and nobody is told of a failure.
    const isWhole = left.length === 1 && plan.ui.shown.length === told;
    if (isWhole) {
      expect([after, left, frozen.at('M20')]).toEqual([after, [FROZEN], plan.at('M20')]);
      plan.host.deleteSheet(FROZEN);
    } else expect([after, left]).toEqual([after, []]);
  }
  expect(calls).toBeGreaterThan(20);
});
