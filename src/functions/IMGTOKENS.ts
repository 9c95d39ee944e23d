import { MOST_IMAGES_PER_CALL, outputTokens } from '../pricing/output-tokens';
import { cellFormula } from './formula';
import { rates, whole } from './parameter';
import { model, quality, size } from './parameters';

/**
 * Image output tokens of n images made in one call. 一次呼叫生成 n 張圖的輸出 token 數。
 * Example: =IMGTOKENS("1024x1024"; "high"; "gpt-image-2") is 7024.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {string} model Optional. Model id such as gpt-image-2.5-flare; blank = the default rate's model. 模型代號，例如 gpt-image-2.5-flare；留白為預設費率的模型。
 * @param {number} n Optional. Images in one call, 1 to 10; blank = 1. 一次呼叫的張數，1 到 10；留白為 1。
 * @param {string} rates Optional. IMG_RATES, so that the figure follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {number} Output tokens.
 * @customfunction
 */
export const IMGTOKENS = cellFormula(
  { size, quality, model, n: whole(1, 1, MOST_IMAGES_PER_CALL), rates },
  ({ size: asked, quality: level, model: { model: chosen, measured }, n }) =>
    outputTokens(chosen, asked, level, n, measured),
);
