import stored from '../../data/rates-1.0.json';
import { cost, newDocument, open, requestFrom, stateOf } from '../../support/rate-documents';

jest.setTimeout(60_000);

/** A document whose rates were saved by 1.0: an edit, an added rate, one that no longer ships, a removed one. */
async function documentOfFirstEdition() {
  const host = await newDocument();
  host.backing.write('document properties', stored);
  return host;
}

test('a document of 1.0 opens, keeps every override and the default, and prices by them', async () => {
  const host = await documentOfFirstEdition();
  const { overrides, broken, defaultRateId } = await open(host);
  expect(broken).toEqual([]);
  expect(defaultRateId).toBe('contract');
  const price = (rate: (typeof overrides)[number]['rate']) =>
    (rate?.price as { imageOut?: number } | undefined)?.imageOut;
  expect(overrides.map(({ id, rate, previous }) => [id, price(rate), price(previous)])).toEqual([
    ['gpt-image-2', 45, 30],
    ['contract', 26, 27],
    ['gpt-image-2.5-flare-batch', 14, 15],
    ['fal-2', undefined, 30],
  ]);
  const figure = (cell: string, formula: string) => {
    host.typeInto('Sheet1', cell, formula);
    return host.value('Sheet1', cell);
  };
  expect(figure('A1', '=IMGCOST("1024x1024","high",IMG_RATES)')).toBeCloseTo(cost(26), 12);
  expect(figure('A2', '=IMGCOST("1024x1024","high","gpt-image-2",IMG_RATES)')).toBeCloseTo(cost(45), 12);
  // 1,756 output tokens of 2.5 at high × $14 per 1M.
  expect(figure('A3', '=IMGCOST("1024x1024","high","gpt-image-2.5-flare-batch",IMG_RATES)')).toBeCloseTo(
    0.024584,
    12,
  );
  expect(figure('A4', '=IMGCOST("1024x1024","high","fal-2",IMG_RATES)')).toBe('#ERROR!');
});

test('its value before is no period by itself, and a save by this edition changes nothing of what it does not name', async () => {
  const host = await documentOfFirstEdition();
  const state = await open(host);
  expect(state.overrides.map(({ rate }) => rate?.earlier)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  const after = await stateOf(host, 'saveRates', JSON.stringify(requestFrom(state, { language: 'zh-TW' })));
  expect(after.overrides).toEqual(state.overrides);
});
