import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letters, PlanSheet } from '../support/plan-sheet';

jest.setTimeout(60_000);

const fileOf = (language: string) => join(__dirname, `../data/worksheet/${language}.txt`);

/** Every cell as people see it, its formula and its note: one line each. */
function wholeSheet(plan: PlanSheet): string {
  const { host, name } = plan;
  const notes = new Map(plan.notes().map(({ row, col, text }) => [`${letters(col)}${row + 1}`, text]));
  const lines = plan.all().flatMap((cells, row) =>
    cells.map((_, column) => {
      const a1 = `${letters(column)}${row + 1}`;
      const parts = [host.display(name, a1), host.formula(name, a1), notes.get(a1) ?? ''];
      return parts.some(Boolean) ? `${a1}\t${parts.join('\t')}`.trimEnd() : '';
    }),
  );
  // The marker's token is random.
  return `${lines
    .filter(Boolean)
    .join('\n')
    .replace(/rates #(\d+)-[a-z0-9]+ · (\S+) · shipped \S+/g, 'rates #$1 · $2')}\n`;
}

test.each([
  ['en', 'en', 'Image cost plan'],
  ['zh-TW', 'zh_TW', '圖片費用計畫'],
])('the worksheet in %s is the one that was looked at', async (language, activeUserLocale, name) => {
  const plan = await PlanSheet.inserted({ activeUserLocale });
  expect(plan.name).toBe(name);
  const shown = wholeSheet(plan);
  if (process.env.UPDATE_GOLDEN) writeFileSync(fileOf(language), shown);
  expect(shown).toBe(readFileSync(fileOf(language), 'utf8'));
});
