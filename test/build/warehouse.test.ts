import { tableOfExport } from '../../src/build/warehouse';
import { problemText } from '../../src/i18n/problem-text';
import { isProblem } from '../../src/messages/problem';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { rateFileText } from '../../src/sidebar/rate-import/rate-file';
import { ratesInForce } from '../../src/sidebar/table/table-names';
import { rateOf, tokens } from '../support/own-rates';

const TODAY = '2026-11-26';
const edited = { ...SHIPPED_RATES[0], price: tokens({ imageOut: 31 }) };
const overrides = [
  { id: 'own', rate: rateOf('own'), edited: TODAY, previous: null },
  { id: edited.id, rate: edited, edited: TODAY, previous: SHIPPED_RATES[0] },
  { id: 'gpt-image-1', rate: null, edited: TODAY, previous: null },
];
const document = { overrides, defaultRateId: 'own', language: 'en' as const };
const exported = JSON.parse(rateFileText(document, TODAY)) as { rates: { id: string }[] };

test('an exported file gives the document’s own table: edited, added and removed rates, and its default', () => {
  const { table, disagreeing } = tableOfExport(JSON.stringify(exported), TODAY);
  expect(table.rates).toEqual(ratesInForce(overrides));
  expect(table.defaultRateId).toBe('own');
  expect(disagreeing).toEqual([]);
});

test('of overrides and rates that disagree the overrides count, as in the import, and the rate is named', () => {
  const rates = exported.rates.map((rate) =>
    rate.id === 'own' ? { ...rate, price: tokens({ imageOut: 99 }) } : rate,
  );
  const { table, disagreeing } = tableOfExport(JSON.stringify({ ...exported, rates }), TODAY);
  expect(table.rates.find(({ id }) => id === 'own')).toEqual(rateOf('own'));
  expect(disagreeing).toEqual(['Rate own']);
});

test('a plain list of rates comes on top of what ships', () => {
  const { table } = tableOfExport(JSON.stringify([rateOf('own')]), TODAY);
  expect(table.rates).toEqual([...SHIPPED_RATES, rateOf('own')]);
});

const sentence = (text: string): string => {
  try {
    tableOfExport(text, TODAY);
  } catch (error) {
    return isProblem(error) ? problemText(error, 'en') : (error as Error).message;
  }
  return 'read';
};

test.each([
  ['another list', '[1,2]', /^Rate #1: the row "1" should be/],
  ['another file', '{"prices":[]}', 'There are no rates in this JSON. Choose a file that was exported here.'],
  ['no JSON', 'rates', 'This is not JSON. Choose a file that was exported here.'],
  [
    'another tool’s table',
    '{"rates":[{"litellm_provider":"openai"}]}',
    /^This looks like the price table of LiteLLM/,
  ],
  ['a row that is none', '{"rates":[{"id":"own","price":{"per":"image"}}]}', /^Rate own: /],
  [
    'an override that the import would leave out',
    JSON.stringify({ ...exported, overrides: [{ id: 'own', rate: { ...rateOf('own'), source: 'x' } }] }),
    'Rate own: source "x" should be an address that starts with https://.',
  ],
])('%s is refused', (_, text, message) => {
  expect(sentence(text)).toMatch(message);
});
