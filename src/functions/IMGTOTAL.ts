import { generationsToPay } from '../planning/generations';
import { inUsd, priceGeneration } from '../rates/price-generation';
import { cellFormula } from './formula';
import { rates } from './parameter';
import { buffer, finals, prompt, quality, rate, references, retries, size } from './parameters';

/**
 * USD of a plan: IMGGENERATIONS × IMGCOST. 整個計畫的美元費用。
 * Example: =IMGTOTAL("4:5"; "high"; 20; 2; 20%) prices 48 generations.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸或比例。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質。
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張。
 * @param {number} buffer Optional. Extra share on top, such as 20%; blank = 0. 緩衝比例。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞或其 token 數。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖數量或尺寸。
 * @param {string} rates Optional. IMG_RATES, so that the figure follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {number} USD, not rounded.
 * @customfunction
 */
export const IMGTOTAL = cellFormula(
  {
    size,
    quality,
    finals: { ...finals, needsFirst: true },
    retries,
    buffer,
    rate,
    prompt,
    references,
    rates,
  },
  ({ finals: kept, retries: perFinal, buffer: extra, rate: chosen, ...generation }) =>
    generationsToPay(kept, perFinal, extra) * inUsd(chosen, priceGeneration(chosen, generation).amount),
);
