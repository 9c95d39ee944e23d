import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letters, planDocument, sheetNames } from '../../support/plan-sheet';
import { alertOf } from '../../support/rate-documents';

jest.setTimeout(60_000);

describe('a plan worksheet of 1.0', () => {
  const FROZEN = 'Image cost plan, frozen 2026-11-22';
  const ofFirstEdition = async () => {
    const data = JSON.parse(readFileSync(join(__dirname, '../../data/worksheet/plan-1.0.en.json'), 'utf8'));
    const { host, ui } = await planDocument({ data });
    const { getters, dispatch } = host.model;
    const id = getters.getSheetIds().find((each) => getters.getSheetName(each) === 'Image cost plan') ?? '';
    const from = getters.getActiveSheetId();
    if (from !== id) dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: id });
    return { host, ui };
  };

  test('keeps its figures', async () => {
    const { host } = await ofFirstEdition();
    expect(host.value('Image cost plan', 'V19')).toBeCloseTo(16.03704, 9);
    expect(host.value('Image cost plan', 'C1')).toMatch(/^Budget \$16\.04 /);
  });

  test('is frozen as before: what really happened is compared with it', async () => {
    const { host, ui } = await ofFirstEdition();
    host.clickMenu('approvePlan');
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

  test('is not frozen while its prices have no figures, in whatever words Sheets says so', async () => {
    const { host, ui } = await ofFirstEdition();
    const plan = host.values('Image cost plan', 'A1:AZ8');
    expect(plan.flat()).toContain(0.18457);
    const at = (text: string) => {
      const rows = host.values('Image cost plan', 'A1:AZ20');
      for (const [row, cells] of rows.entries())
        for (const column of cells.keys()) {
          const a1 = `${letters(column)}${row + 1}`;
          if (host.formula('Image cost plan', a1)?.includes(text)) return a1;
        }
      return '';
    };
    host.typeInto('Image cost plan', at('IMGCOST('), '載入中…');
    host.clickMenu('approvePlan');
    expect(alertOf(ui)).toContain('The plan is still being calculated.');
    expect(sheetNames(host).filter((name) => /frozen|Copy/.test(name))).toEqual([]);
  });
});
