import type { Language } from '../../src/i18n/language';
import { WORKSHEET_WORDS } from '../../src/i18n/words';
import type { Rate } from '../../src/rates/schema';
import { priceRecord } from '../../src/worksheet/price-record';
import { rateOf, tokens } from '../support/own-rates';

test.each<[Language, string]>([
  ['en', 'Text input 5, Image input not offered, Image output unknown (USD per 1M tokens)'],
  ['zh-TW', '文字輸入 5、圖片輸入 不提供、圖片輸出 未知（每百萬 token，USD）'],
])('in %s, a price without a figure is in the words of its language', (language, prices) => {
  const rate = rateOf('ours', { price: tokens({ imageIn: 'not offered', imageOut: 'unknown' }) });
  const [, , said] = priceRecord(rate, WORKSHEET_WORDS[language].frozen, language);
  expect(said).toBe(prices);
});

test.each<[Language, string]>([
  ['en', '4, high 2K 6 (credit per image; USD per credit 10 / 1000)'],
  ['zh-TW', '4、high 2K 6（每張，點數；每點美元 10 / 1000）'],
])('in %s, a price in credits for whatever is made needs no word for that', (language, prices) => {
  const rate = rateOf('ours', {
    ...{ billing: 'credits', unit: 'credit', usdPerCredit: { packUsd: 10, packCredits: 1000 } },
    price: {
      ...{ per: 'image', tiers: [{ name: '2K', maxEdge: 2048 }] },
      amounts: { any: { any: 4 }, high: { '2K': 6 } },
    } as Rate['price'],
  });
  const [, , said] = priceRecord(rate, WORKSHEET_WORDS[language].frozen, language);
  expect(said).toBe(prices);
});
