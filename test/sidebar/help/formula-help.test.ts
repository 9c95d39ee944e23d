import { ownFormulaPieces } from '../../../src/bridge/formula-text';
import { formulaHelps } from '../../../src/build/formula-help';
import { exampleOf } from '../../../src/functions/formula-help';
import { help as english } from '../../../src/i18n/en/help';
import { help as chinese } from '../../../src/i18n/zh-TW/help';
import { oneLine, separatorOf, signature, withSeparator } from '../../../src/sidebar/help/formula-help';
import { formulaText, hasWords, jobs } from '../../../src/sidebar/help/search-help';

test('each formula has a line in both languages, a signature and an example', async () => {
  for (const help of await formulaHelps()) {
    expect(oneLine(help, 'en')).toMatch(/^[A-Z].+\.$/);
    expect(oneLine(help, 'zh-TW')).toMatch(/[㐀-鿿].*。$/);
    expect(signature(help, ',')).toContain(`${help.name}(`);
    expect(exampleOf(help)).toMatch(new RegExp(`^=${help.name}\\(.*\\)$`));
  }
});

test.each([
  ['=IMGCOST("a;b"; "x,y"; IMG_RATES)', ',', '=IMGCOST("a;b", "x,y", IMG_RATES)'],
  ['=IMGCOST("a;b", 20%)', ';', '=IMGCOST("a;b"; 20%)'],
] as const)('%s with %s is %s', (formula, separator, expected) => {
  expect(withSeparator(formula, separator)).toBe(expected);
});

test.each([
  ['en_US', ','],
  ['zh_TW', ','],
  ['de_DE', ';'],
  ['fr_FR', ';'],
  ['', ','],
])('in a spreadsheet of %p arguments stand apart by %s', (locale, separator) => {
  expect(separatorOf(locale)).toBe(separator);
});

test('each job and each example can be inserted', async () => {
  const examples = (await formulaHelps()).map(exampleOf);
  for (const formula of [...english.recipes.map((recipe) => recipe.formula), ...examples])
    expect([formula, ownFormulaPieces(formula)]).toEqual([formula, expect.any(Array)]);
});

test.each<[search: string, language: 'en' | 'zh-TW', job: string]>([
  ['cheapest size', 'en', 'Which size of a ratio is the cheapest?'],
  ['最便宜 尺寸', 'en', 'Which size of a ratio is the cheapest?'],
  ['ＩＭＧＳＩＺＥ', 'zh-TW', '這個比例哪個尺寸最便宜？'],
  ['budget', 'zh-TW', '一筆預算能做幾張成品？'],
])('"%s" finds a job in %s', (search, language, job) => {
  const found = jobs(language).filter(({ text }) => hasWords(text, search));
  expect(found.map(({ says }) => says)).toContain(job);
  expect(found.length).toBeLessThan(3);
});

test.each(['finals kept', '成品張數', 'imgtotal BUFFER'])(
  '"%s" finds IMGTOTAL by its arguments',
  async (search) => {
    const found = (await formulaHelps()).filter((help) => hasWords(formulaText(help), search));
    expect(found.map(({ name }) => name)).toContain('IMGTOTAL');
  },
);

test('both languages give the same examples to copy', () => {
  expect(chinese.recipes.map(({ formula }) => formula)).toEqual(
    english.recipes.map(({ formula }) => formula),
  );
});
