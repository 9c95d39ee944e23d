import { inUsd, priceGeneration } from '../rates/price-generation';
import { cellFormula } from './formula';
import { rates } from './parameter';
import { prompt, quality, rate, references, size } from './parameters';

/**
 * USD of one generation: output, prompt and reference images at a rate. 生成一張的美元費用：輸出、提示詞與參考圖；範圍會逐格計算。
 * Example: =IMGCOST("1024x1536"; "high") is 0.16464. Ranges give one figure a cell.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium (the provider's own default is auto). 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium（供應商自己的預設是 auto）。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率表中的代號或名稱；留白為預設費率。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {string} rates Optional. IMG_RATES, so that the figure follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {number} USD, not rounded.
 * @customfunction
 */
export const IMGCOST = cellFormula({ size, quality, rate, prompt, references, rates }, (generation) =>
  inUsd(generation.rate, priceGeneration(generation.rate, generation).amount),
);
