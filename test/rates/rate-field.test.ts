import { Problem } from '../../src/pricing/problem';
import { rateField } from '../../src/rates/rate-field';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';

const rate = (id: string) => findRate(SHIPPED_TABLE, id);

// Figures of the rows as their sources give them, 2026-11-22.
test.each([
  ['gpt-image-2', 'imageOut', 30],
  ['gpt-image-2', ' IMAGEOUT ', 30],
  ['gpt-image-2', 'model', 'gpt-image-2'],
  ['gpt-image-2', 'roundUpTo', ''],
  ['pixapi-2', 'high 2K', 67],
  ['kie-2', '4k', 0.08],
  ['apiframe-2', 'auto', 23],
  ['apiframe-2', 'usdPerCredit', 0.01],
  ['muapi-2.6-flare-edit', 'perExtraReference', 0.015],
  ['muapi-2', 'freeReferences', ''],
])('%s: %s is %p', (id, field, expected) => expect(rateField(rate(id), field)).toBe(expected));

test.each([
  ['gpt-image-2', 'textOut', 'price/not-offered'],
  ['gpt-image-2.5-flare-batch', 'textIn', 'price/unknown'],
  ['pixapi-2', 'usdPerCredit', 'rate/credit-value-unknown'],
  ['gpt-image-2', 'usdPerCredit', 'rate/not-credits'],
  ['pixapi-2', 'textIn', 'rate/field-unknown'],
  ['gpt-image-2', 'high 2K', 'rate/field-unknown'],
  ['gpt-image-2', 'toString', 'rate/field-unknown'],
])('%s: %s is %s', (id, field, code) => expect(() => rateField(rate(id), field)).toThrow(code));

test('the fields that the message offers are fields of that rate', () => {
  for (const each of SHIPPED_RATES) {
    const problem = problemOf(() => rateField(each, 'price'));
    const { known } = problem.values as { known: readonly string[] };
    for (const field of known)
      expect(`${field}: ${codeOf(() => rateField(each, field))}`).not.toMatch(/field-unknown|not-credits/);
  }
});

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('no problem');
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'none';
  } catch (error) {
    return (error as Problem).code;
  }
}
