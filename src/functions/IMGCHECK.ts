import { inUsd, priceGeneration } from '../rates/price-generation';
import { checkFormula } from './formula';
import { rates } from './parameter';
import { prompt, quality, rate, references, size } from './parameters';

/**
 * OK where IMGCOST gives a figure, else the message that it would show. 檢查規格：OK 或錯誤訊息。
 * Example: =IMGCHECK("1920x1080") names the rule that is broken and the nearest valid size.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality Optional. low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率表中的代號或名稱；留白為預設費率。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {string} rates Optional. IMG_RATES, so that the answer follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {string} OK or what is wrong.
 * @customfunction
 */
export const IMGCHECK = checkFormula(
  { size, quality, rate, prompt, references, rates },
  ({ rate: chosen, ...generation }) => {
    inUsd(chosen, priceGeneration(chosen, generation).amount);
    return 'OK';
  },
);
