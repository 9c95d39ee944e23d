import { generationsToPay } from '../planning/generations';
import { inUsd, priceGeneration } from '../rates/price-generation';
import { cellFormula } from './formula';
import { rates } from './parameter';
import { buffer, finals, prompt, quality, rate, references, retries, size } from './parameters';

/**
 * USD of a plan: IMGGENERATIONS × IMGCOST. 整個計畫的美元費用：IMGGENERATIONS × IMGCOST。
 * Example: =IMGTOTAL("4:5"; "high"; 20; 2; 20%) prices 48 generations.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
 * @param {number} buffer Optional. Extra share on top, such as 20%; blank = 0. 緩衝比例，例如 20%；留白為 0。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率表中的代號或名稱；留白為預設費率。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
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
