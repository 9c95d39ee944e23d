import { cheapestSize } from '../planning/cheapest-size';
import { sizeText } from '../pricing/size';
import { cellFormula } from './formula';
import { countOrPart, rates } from './parameter';
import { model, quality, tolerance } from './parameters';
import { ratio } from './ratio-parameter';

/**
 * The cheapest valid size of a ratio; an error that names the nearest where there is none. 此比例最便宜的有效尺寸；沒有時是指出最接近尺寸的錯誤。
 * Example: =IMGSIZE("4:5"; "high"; 1024) is 1024x1280; =IMGSIZE("16:9"; "high"; 0; 1%) may be off by 1%.
 *
 * @param {string|number} ratio Ratio such as "16:9" or "1.91:1", or width ÷ height as a number. 比例，例如 16:9 或 1.91:1，或寬÷高的數字。
 * @param {string} quality Optional. low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {number} min_edge Optional. Fewest pixels of the shorter edge; blank = any. 短邊最少像素；留白為不限。
 * @param {number} tolerance Optional. How far off the ratio it may be, such as 1%; 0 = exact; blank = exact, or within 1% where that costs much less. 容許的比例誤差，例如 1%；0 為完全相符；留白為完全相符，但 1% 以內便宜許多時取該尺寸。
 * @param {string} model Optional. Model id such as gpt-image-2.5-flare; blank = the default rate's model. 模型代號，例如 gpt-image-2.5-flare；留白為預設費率的模型。
 * @param {string} rates Optional. IMG_RATES, so that the answer follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {string} A size such as 1024x1280.
 * @customfunction
 */
export const IMGSIZE = cellFormula(
  { ratio, quality, min_edge: countOrPart(0), tolerance, model, rates },
  (wish) =>
    sizeText(
      cheapestSize(
        wish.model.model,
        wish.quality,
        { ratio: wish.ratio, minEdgePx: wish.min_edge, tolerance: wish.tolerance },
        wish.model.measured,
      ),
    ),
);
