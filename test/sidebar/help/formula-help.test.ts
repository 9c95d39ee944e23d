import { formulaHelps } from '../../../src/build/formula-help';
import { help as english } from '../../../src/i18n/en/help';
import { help as chinese } from '../../../src/i18n/zh-TW/help';
import { exampleOf, oneLine, signature, withSeparator } from '../../../src/sidebar/help/formula-help';

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

test('both languages give the same examples to copy', () => {
  expect(chinese.recipes.map(({ formula }) => formula)).toEqual(
    english.recipes.map(({ formula }) => formula),
  );
});
