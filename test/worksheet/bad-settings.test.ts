import { PlanSheet } from '../support/plan-sheet';

jest.setTimeout(60_000);

test('the headline is in the local currency once its rate is typed, tax included', async () => {
  const plan = await PlanSheet.inserted();
  const type = (a1: string, text: string) => plan.host.typeInto(plan.name, a1, text);
  type('C5', 'TWD');
  expect(plan.at('A3')).toBe('US$16.04');
  type('E5', '32.5');
  type('G5', '5%');
  // 16.03704 × 32.5 × 1.05
  expect([plan.at('A3'), plan.at('A4'), plan.at('AH20')]).toEqual([
    ...['NT$547', 'US$16.04 + 5% tax and fees', 'NT$547'],
  ]);
  type('L3', '600');
  expect([plan.at('L2'), plan.at('M3'), plan.at('L4')]).toEqual([
    ...['Approved budget (TWD)', '99% sure or more', 'budget NT$53 below it'],
  ]);
  type('L3', '500');
  expect([plan.at('M3'), plan.at('L4')]).toEqual(['80% sure or more', 'budget NT$47 above it']);
  // From 10,000 up there is no room for cents: 8,866.53768 × 34.125, and at least 8,861.70648 × 34.125.
  type('C5', 'EUR');
  type('G9', '20000');
  expect(plan.at('A3')).toBe('EUR 302,571');
  type('H10', '');
  expect(plan.at('A3')).toBe('≥ EUR 302,405');
});

test('a currency or a credits rate that is an error is taken as none', async () => {
  const plan = await PlanSheet.inserted();
  for (const [cell, text] of [
    ['E5', '32.5'],
    ['C5', '=NA()'],
    ['V5', '=NA()'],
  ] as const)
    plan.host.typeInto(plan.name, cell, text);
  expect([plan.at('A3'), plan.value('Credits each', 1)]).toEqual(['US$16.04', '']);
  expect(plan.errors()).toEqual(['C5 #N/A', 'V5 #N/A']);
});

describe('a setting that cannot be counted with is told at the top, and leaves every figure right', () => {
  const LEFT_OUT = (label: string) =>
    `✓ All 3 rows priced · “${label}” is left out: no number, or none that can be meant. See its note.`;
  const IN_TWD = { C5: 'TWD', E5: '32.5' };

  test.each<[string, Record<string, string>, string]>([
    ['an exchange rate in words', { ...IN_TWD, E5: '32.5 NT' }, LEFT_OUT('1 USD =')],
    ['an exchange rate of 0', { ...IN_TWD, E5: '0' }, LEFT_OUT('1 USD =')],
    ['a date as exchange rate', { ...IN_TWD, E5: '=TODAY()-2' }, LEFT_OUT('1 USD =')],
    ['an exchange rate that is an error', { ...IN_TWD, E5: '=1/0' }, LEFT_OUT('1 USD =')],
    ['a tax in words', { ...IN_TWD, G5: 'five' }, LEFT_OUT('+ tax and fees')],
    ['a tax of 500%', { ...IN_TWD, G5: '500%' }, LEFT_OUT('+ tax and fees')],
    ['a tax of -100%', { ...IN_TWD, G5: '-100%' }, LEFT_OUT('+ tax and fees')],
    ['a tax without an exchange rate', { G5: '5%' }, '✓ All 3 rows priced · To fill in: 1 USD ='],
    ['an exchange rate of no currency', { E5: '32.5' }, '✓ All 3 rows priced · To fill in: Local currency'],
  ])('%s, and the plan is not approved', async (_, cells, says) => {
    const plan = await PlanSheet.inserted();
    for (const [cell, text] of Object.entries(cells)) plan.host.typeInto(plan.name, cell, text);
    expect([plan.at('C1'), plan.at('A3'), plan.at('L2')]).toEqual([
      says,
      'US$16.04',
      'Approved budget (USD)',
    ]);
    expect(plan.errors().filter((cell) => !cell.startsWith('E5 '))).toEqual([]);
    plan.host.clickMenu('approvePlan');
    expect([plan.ui.shown.length, plan.at('L3')]).toEqual([1, '']);
  });

  test.each<[string, Record<string, string>, string]>([
    ['a bill of the whole plan in words', { AB9: '50', AD5: 'twelve' }, LEFT_OUT('Billed, all')],
    ['one below 0', { AB9: '50', AD5: '-12' }, LEFT_OUT('Billed, all')],
    [
      'one of less than what rows were billed',
      { AB9: '50', AB10: '8', AD10: '3', AD5: '1' },
      LEFT_OUT('Billed, all'),
    ],
    ['one that no row has images for', { AD5: '12' }, '✓ All 3 rows priced · To fill in: Generated'],
    ['an approved budget in words', { AB9: '50', L3: 'twenty' }, LEFT_OUT('Approved budget (USD)')],
  ])('%s', async (_, cells, says) => {
    const plan = await PlanSheet.inserted();
    for (const [cell, text] of Object.entries(cells)) plan.host.typeInto(plan.name, cell, text);
    expect(plan.at('C1')).toBe(says);
    // 50 images at what was planned, and none of the 20 kept yet.
    const spent = cells.AB9 ? 50 * 0.18457 : 0;
    expect(plan.value('Forecast USD', 1)).toBeCloseTo(spent + 40 * 0.18457, 9);
    expect(plan.errors()).toEqual([]);
  });
});

describe('a buffer at the top that a formula gives', () => {
  test.each([
    ['is none where it looks blank', '=""', 'US$13.36', ''],
    [
      'is told at the top, not in the rows, where it is an error',
      '=NA()',
      '–',
      'The buffer at the top holds an error. Mend that cell first.',
    ],
  ])('%s', async (_, formula, budget, says) => {
    const plan = await PlanSheet.inserted();
    plan.host.typeInto(plan.name, 'C3', formula);
    // 40 × 0.18457 + 75 × 0.05368 + 15 × 0.13036
    expect([plan.at('A3'), plan.value('What to do', 1)]).toEqual([budget, says]);
    // A row's own buffer holds whatever stands at the top.
    plan.type('Buffer', 1, '50%');
    expect([plan.at('A9'), plan.value('To pay', 1)]).toEqual(['✓', 60]);
  });
});
