import { referenceTokens } from '../pricing/reference-tokens';
import { cellFormula } from './formula';
import { rates } from './parameter';
import { model, references } from './parameters';

/**
 * Image input tokens of reference images. 參考圖的輸入 token 數。
 * Example: =IMGREFTOKENS("1024x1024; 1280x720") is 1944.
 *
 * @param {number|string} references How many reference images (each 1024x1024), or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數（每張 1024x1024），或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {string} model Optional. Model id such as gpt-image-2.5-flare; blank = the default rate's model. 模型代號，例如 gpt-image-2.5-flare；留白為預設費率的模型。
 * @param {string} rates Optional. IMG_RATES, so that the figure follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {number} Image input tokens.
 * @customfunction
 */
export const IMGREFTOKENS = cellFormula(
  { references, model, rates },
  ({ references: sizes, model: { model: chosen } }) => referenceTokens(chosen, sizes),
);
