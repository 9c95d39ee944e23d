import { tableOfExport } from '../../src/build/warehouse';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';

test('an exported file gives the document’s own table, with its default rate', () => {
  const own = { ...SHIPPED_RATES[0], id: 'own', name: 'Own' };
  const { rates, defaultRateId } = tableOfExport(JSON.stringify({ rates: [own], defaultRateId: 'own' }));
  expect(rates).toEqual([own]);
  expect(defaultRateId).toBe('own');
});

test.each([
  ['another file', '{"prices":[]}', 'The file holds no "rates": export it from the sidebar as JSON.'],
  ['a row that is none', '{"rates":[{"id":1}]}', /^rate\/invalid /],
])('%s is refused', (_, text, message) => {
  expect(() => tableOfExport(text)).toThrow(message);
});
