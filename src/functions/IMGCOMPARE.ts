import { problemText } from '../i18n/problem-text';
import { HEADINGS } from '../i18n/words';
import { compareRates, type RateComparison } from '../planning/compare-rates';
import type { Result } from './cell';
import type { Call } from './document';
import { wholeFormula } from './formula';
import { countOrPart, rates } from './parameter';
import { prompt, quality, references, size } from './parameters';

/**
 * One image, or a whole plan, at every rate of the table: price, against the official price and the default rate. 各費率比較表：一張圖或整個計畫的價格，與官方價格、預設費率相比。
 * Example: =IMGCOMPARE("1024x1536"; "high"). Over several rows with generations, each rate's total of them all.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {number} generations Optional. How many images of each row are made; blank = 1. 各列的生成張數；留白為 1。
 * @param {string} rates Optional. IMG_RATES, so that the figures follow the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {Array} Rate, Billing, USD, Against official, Checked, Remark, Against the default rate, Offered until.
 * @customfunction
 */
export const IMGCOMPARE = wholeFormula(
  { size, quality, prompt, references, generations: { ...countOrPart(1), needsFirst: true }, rates },
  (rows, call) => {
    const words = HEADINGS[call.language()].compare;
    const orders = rows.map(({ generations, ...generation }) => ({ generation, generations }));
    const isOneImage = orders.length === 1 && orders[0]?.generations === 1;
    return [
      [
        words.rate,
        words.billing,
        isOneImage ? words.usdPerImage : words.usd,
        words.againstOfficial,
        words.checked,
        words.remark,
        words.againstDefault,
        words.offeredUntil,
      ],
      ...compareRates(call.table(), orders).map((row) => comparisonRow(row, orders.length, call)),
    ];
  },
);

function comparisonRow(row: RateComparison, orders: number, call: Call): Result[] {
  const { rate, usd, priced, againstOfficial, againstDefault, problem, textOutputVaries } = row;
  const { sentences, compare: words } = HEADINGS[call.language()];
  const remarks = [
    problem && orders > 1 && words.rowsPriced(priced, orders),
    problem && problemText(problem, call.language()),
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
    againstDefault ?? '',
    rate.until ?? '',
  ];
}
