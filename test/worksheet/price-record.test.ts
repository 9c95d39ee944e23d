import type { Language } from '../../src/i18n/language';
import { WORKSHEET_WORDS } from '../../src/i18n/words';
import { priceRecord } from '../../src/worksheet/price-record';
import { rateOf, tokens } from '../support/own-rates';

test.each<[Language, string]>([
  ['en', 'Text input 5, Image input not offered, Image output unknown (USD per 1M tokens)'],
  ['zh-TW', '文字輸入 5, 圖片輸入 不提供, 圖片輸出 未知 (每百萬 token，USD)'],
])('in %s, a price without a figure is in the words of its language', (language, prices) => {
  const rate = rateOf('ours', { price: tokens({ imageIn: 'not offered', imageOut: 'unknown' }) });
  const [, , said] = priceRecord(rate, WORKSHEET_WORDS[language].frozen, language);
  expect(said).toBe(prices);
});
