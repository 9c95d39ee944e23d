import { helpers } from '@odoo/o-spreadsheet';
import { show } from '../../support/approved-page';
import { PlanSheet, sheetNames } from '../../support/plan-sheet';
import { alertOf } from '../../support/rate-documents';

jest.setTimeout(60_000);

const GONE =
  'Sheet Image cost plan: headings of this plan were renamed or deleted: made per image kept. Undo that, or type them again where they stood.';

let plan: PlanSheet;
beforeAll(async () => {
  plan = await PlanSheet.inserted();
  const sheetId = plan.host.model.getters.getSheetIdByName(plan.name) ?? '';
  for (const copy of ['B', 'C'])
    plan.host.model.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: copy, sheetNameTo: copy });
  plan.host.typeInto(plan.name, 'H7', 'Attempts');
});

test.each(['approvePlan', 'completeRows'])('%s names the heading that is gone', (command) => {
  show(plan);
  plan.host.clickMenu(command);
  expect(alertOf(plan.ui)).toBe(GONE);
});

test('plans that can be read are compared, with a remark on the other', () => {
  plan.host.clickMenu('comparePlans');
  expect(plan.named('Plans compared').all().flat()).toContain(GONE);
  plan.host.deleteSheet('Plans compared');
});

test('the sidebar reads the other plans; where there is none, it names the heading too', async () => {
  const reply = async () => JSON.parse(String(await plan.host.run('readPlans')));
  expect(await reply()).toMatchObject({ kind: 'plans', plans: [{ name: 'C' }, { name: 'B' }] });
  plan.host.deleteSheet('B');
  plan.host.clickMenu('comparePlans');
  expect(alertOf(plan.ui)).toBe(GONE);
  plan.host.deleteSheet('C');
  expect(await reply()).toMatchObject({
    kind: 'problem',
    problem: { code: 'plan/headings-gone', values: { headings: ['made per image kept'] } },
  });
});

test.each([
  ['en', 'How sure', 'Certain'],
  ['en', '1 USD =', ''],
  ['zh_TW', '品質', '等級'],
])('in %s, “%s” made “%s” is missed by its own words', async (activeUserLocale, heading, text) => {
  const other = await PlanSheet.inserted({ activeUserLocale });
  for (const [row, cells] of other.all().entries())
    for (const [column, cell] of cells.entries())
      if (cell === heading) other.host.typeInto(other.name, helpers.toXC(column, row), text);
  const before = sheetNames(other.host);
  show(other);
  other.host.clickMenu('approvePlan');
  expect(alertOf(other.ui)).toMatch(new RegExp(`[:：]\\s?${heading}[.。]`));
  expect(sheetNames(other.host)).toEqual(before);
});
