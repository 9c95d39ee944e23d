import { problemText } from '../i18n/problem-text';
import { HEADINGS } from '../i18n/words';
import { compareRates, type RateComparison } from '../planning/compare-rates';
import type { Result } from './cell';
import type { Call } from './document';
import { tableFormula } from './formula';
import { prompt, quality, rates, references, size } from './parameters';

/**
 * One generation at every rate of the table: price, against the official price, and when it was checked. 各費率比較表。
 * Example: =IMGCOMPARE("1024x1536"; "high").
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸或比例。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞或其 token 數。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖數量或尺寸。
 * @param {string} rates Optional. IMG_RATES, so that the figures follow the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {Array} Rate, Billing, USD per image, Against official, Checked, Remark.
 * @customfunction
 */
export const IMGCOMPARE = tableFormula({ size, quality, prompt, references, rates }, (generation, call) => {
  const words = HEADINGS[call.language].compare;
  return [
    [words.rate, words.billing, words.usdPerImage, words.againstOfficial, words.checked, words.remark],
    ...compareRates(call.table, generation).map((row) => comparisonRow(row, call)),
  ];
});

function comparisonRow(row: RateComparison, call: Call): Result[] {
  const { rate, usd, againstOfficial, problem, textOutputVaries } = row;
  const { sentences, compare: words } = HEADINGS[call.language];
  const remarks = [
    problem && problemText(problem, call.language),
    rate.until && words.until(rate.until),
    usd !== undefined && rate.measuredTokens && rate.price.per === 'million tokens' && words.measured,
    usd !== undefined && textOutputVaries && words.textOutput,
  ];
  return [
    rate.name,
    words.billings[rate.billing],
    usd ?? '',
    againstOfficial ?? '',
    rate.checked,
    sentences(remarks.flatMap((remark) => remark || [])),
  ];
}
