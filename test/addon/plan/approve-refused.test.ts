import { APPROVED, approve, linesOf, show } from '../../support/approved-page';
import { PlanSheet, planDocument, sheetNames } from '../../support/plan-sheet';
import { alertOf } from '../../support/rate-documents';

jest.setTimeout(60_000);

describe('refused, with nothing changed', () => {
  const CALCULATING = 'The plan is still being calculated.';
  test.each<[string, (plan: PlanSheet) => void, string]>([
    [
      'a row with a blank cell, and one with retries below 1',
      (plan) => {
        plan.fill(2, { Quality: '' });
        plan.fill(3, { 'made per image kept': '0.5' });
      },
      'Only a plan that is priced whole can be approved. Not priced yet:\nAd variants: To fill in: quality\nUI screenshots: Retries 0.5: count the first image too; 1 means every first image is kept.',
    ],
    [
      'finals that are no whole number',
      (plan) => plan.fill(1, { 'images to keep': '2.5', Deliverable: '' }),
      'Only a plan that is priced whole can be approved. Not priced yet:\n#1: Finals 2.5: give a whole number of 0 or more.',
    ],
    [
      'a name that is an error',
      (plan) => plan.fill(2, { Deliverable: '=1/0' }),
      'Only a plan that is priced whole can be approved. Not priced yet:\n#2: A cell of this row holds an error. Mend that cell first.',
    ],
    [
      'no deliverable',
      (plan) => {
        for (const row of [1, 2, 3])
          plan.fill(row, {
            ...{ Deliverable: '', Ratio: '', Quality: '', Rate: '' },
            ...{ 'images to keep': '', 'made per image kept': '' },
          });
      },
      'The plan has no deliverables yet.',
    ],
    // What stands in a cell that is being calculated is in the language of whoever looks.
    ...['IMGCOST(', 'IMGCHECK(', 'IMGCHANCE(', 'IMGBUDGET(', 'IMGBUDGETCHANCE('].map(
      (formula): [string, (plan: PlanSheet) => void, string] => [
        `${formula} still being calculated`,
        (plan) => plan.host.typeInto(plan.name, plan.withFormula(formula), '載入中…'),
        CALCULATING,
      ],
    ),
    [
      'a plan whose formulas Google has not finished',
      (plan) => {
        plan.host.isCalculating = true;
        plan.fill(1, { 'images to keep': '21' });
      },
      CALCULATING,
    ],
    [
      'a price that is not the table’s',
      (plan) => {
        const anchor = plan.withFormula('IMGCOST(');
        const row = plan.host.values(plan.name, 'AI9:CK9')[0] ?? [];
        expect(row).toContain(0.18457);
        const [letters = ''] = /^[A-Z]+/.exec(anchor) ?? [];
        plan.host.typeInto(plan.name, anchor, '0');
        for (const [at, usd] of [0.1, 0.05368, 0.13036].entries())
          plan.host.typeInto(plan.name, `${letters}${9 + at}`, String(usd));
      },
      CALCULATING,
    ],
  ])('%s', async (_, spoil, sentence) => {
    const plan = await PlanSheet.inserted();
    spoil(plan);
    const [names, before] = [sheetNames(plan.host), plan.all()];
    show(plan);
    plan.host.clickMenu('approvePlan');
    expect(alertOf(plan.ui)).toContain(sentence);
    expect(sheetNames(plan.host)).toEqual(names);
    expect(plan.all()).toEqual(before);
  });

  test('in zh-TW, a row and what it lacks are parted as Chinese is', async () => {
    const plan = await PlanSheet.inserted({ activeUserLocale: 'zh_TW' });
    plan.host.typeInto(plan.name, 'E9', '');
    show(plan);
    plan.host.clickMenu('approvePlan');
    expect(alertOf(plan.ui)).toBe('計畫的每一列都計價後才能核定。尚未計價：\n商品頁：待填：品質');
  });

  test('a sheet that is no plan, the page of an approved one too', async () => {
    const { host, ui } = await planDocument();
    host.clickMenu('approvePlan');
    expect(alertOf(ui)).toBe(
      'Sheet Sheet1: not a plan worksheet. Open the plan that you want to approve, then choose this again.',
    );
    const plan = await PlanSheet.inserted();
    approve(plan);
    plan.host.clickMenu('approvePlan');
    expect(alertOf(plan.ui)).toContain(`Sheet ${APPROVED}: not a plan`);
  });

  test('a failure on the way leaves no half page, and the approval as it was', async () => {
    const plan = await PlanSheet.inserted();
    const page = approve(plan);
    const done = plan.host.executions.find(({ functionName }) => functionName === 'approvePlan');
    const calls = Object.values(done?.serviceCalls ?? {}).reduce((sum, count) => sum + count, 0);
    expect(calls).toBeGreaterThan(50);
    expect(calls).toBeLessThanOrEqual(250);
    const whole = linesOf(page);
    plan.host.deleteSheet(page.name);
    plan.fill(3, { 'images to keep': '10' });
    for (let after = 2; after <= calls; after += 9) {
      show(plan);
      const told = plan.ui.shown.length;
      plan.host.failAtCall = after;
      plan.host.clickMenu('approvePlan');
      const left = sheetNames(plan.host).filter((name) => /approved/.test(name));
      if (left.length > 0) {
        // A cache or a decoration that fails stops nothing.
        expect(linesOf(plan.named(left[0] ?? ''))).toHaveLength(whole.length);
        expect([after, plan.at('L4')]).toEqual([after, 'as approved']);
        plan.host.deleteSheet(left[0] ?? '');
        plan.fill(3, { 'images to keep': String(10 + after) });
      } else {
        expect([after, plan.ui.shown.length]).toEqual([after, told + 1]);
        expect([after, plan.at('L4')]).toEqual([after, expect.stringMatching(/above it$/)]);
      }
    }
  });
});
