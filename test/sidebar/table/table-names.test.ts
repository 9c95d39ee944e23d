import { freeId, freeName, rateOfSameName, ratesInForce } from '../../../src/sidebar/table/table-names';

test.each<[name: string, id: string]>([
  ['Studio 99', 'studio-99'],
  ['  Crème & Co. (EU) ', 'cre-me-co.-eu'],
  ['我們的費率', 'rate'],
  ['...', 'rate'],
  ['GPT Image 2', 'gpt-image-2-2'],
  ['x'.repeat(80), 'x'.repeat(56)],
])('%s gets the id %s', (name, id) => {
  expect(freeId(name, new Set(['gpt-image-2']))).toBe(id);
  expect(id).toMatch(/^[a-z0-9][a-z0-9._-]{0,63}$/);
});

test('names are compared as formulas compare them', () => {
  const rates = ratesInForce([]);
  expect(rateOfSameName(rates, { id: 'x', name: ' gpt image ２ ' })?.id).toBe('gpt-image-2');
  expect(rateOfSameName(rates, { id: 'gpt-image-2', name: 'GPT Image 2' })).toBeUndefined();
  expect(freeName('GPT Image 2', rates)).toBe('GPT Image 2 2');
});
