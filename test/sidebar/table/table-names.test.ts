import { freeId, freeName, rateOfSameName, ratesInForce } from '../../../src/sidebar/table/table-names';

test.each<[name: string, id: string]>([
  ['Studio 99', 'studio-99'],
  ['  Crème & Co. (EU) ', 'creme-co.-eu'],
  ['我們的費率', 'gpt-image-2.5-flare-own'],
  ['公司合約 2027', 'gpt-image-2.5-flare-own-2027'],
  ['レート', 'gpt-image-2.5-flare-own'],
  ['...', 'gpt-image-2.5-flare-own'],
  ['ＧＰＴ', 'gpt'],
  ['GPT Image 2', 'gpt-image-2-2'],
  ['x'.repeat(80), 'x'.repeat(56)],
])('%s gets the id %s', (name, id) => {
  expect(freeId({ name, model: 'gpt-image-2.5-flare' }, new Set(['gpt-image-2']))).toBe(id);
  expect(id).toMatch(/^[a-z0-9][a-z0-9._-]{0,63}$/);
});

test('a second rate without a Latin letter gets a number, and one without a model is still an id', () => {
  const taken = new Set(['gpt-image-2-own']);
  expect(freeId({ name: '費率', model: 'gpt-image-2' }, taken)).toBe('gpt-image-2-own-2');
  expect(freeId({ name: '費率', model: '模型' }, taken)).toBe('own');
});

test('names are compared as formulas compare them', () => {
  const rates = ratesInForce([]);
  expect(rateOfSameName(rates, { id: 'x', name: ' gpt image ２ ' })?.id).toBe('gpt-image-2');
  expect(rateOfSameName(rates, { id: 'gpt-image-2', name: 'GPT Image 2' })).toBeUndefined();
  expect(freeName('GPT Image 2', rates)).toBe('GPT Image 2 2');
});
