import { affordableFinals } from '../planning/affordable-finals';
import { inUsd, priceGeneration } from '../rates/price-generation';
import { cellFormula } from './formula';
import { atLeast, rates } from './parameter';
import { buffer, prompt, quality, rate, references, retries, size } from './parameters';

/**
 * Whole finals that the money buys: the most for which IMGTOTAL is within it. 這筆錢能做幾張成品：IMGTOTAL 不超過它的最多張數。
 * Example: =IMGAFFORD(100; "4:5"; "high"; 2; 20%) is 226.
 *
 * @param {number} usd The money in USD: 0 or more. 金額（美元），0 以上。
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
 * @param {number} buffer Optional. Extra share on top, such as 20%; blank = 0. 緩衝比例，例如 20%；留白為 0。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率表中的代號或名稱；留白為預設費率。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {string} rates Optional. IMG_RATES, so that the figure follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {number} A whole number of finals.
 * @customfunction
 */
export const IMGAFFORD = cellFormula(
  { usd: atLeast(0), size, quality, retries, buffer, rate, prompt, references, rates },
  (plan) =>
    affordableFinals(plan.usd, {
      costEachUsd: inUsd(plan.rate, priceGeneration(plan.rate, plan).amount),
      retries: plan.retries,
      buffer: plan.buffer,
    }),
);
