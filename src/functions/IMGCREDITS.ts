import { problem } from '../messages/problem';
import { priceGeneration } from '../rates/price-generation';
import { cellFormula } from './formula';
import { rates } from './parameter';
import { prompt, quality, rate, references, size } from './parameters';

/**
 * Credits of one generation at a rate that is charged in credits. 以點數計費的費率生成一張所需的點數。
 * Example: =IMGCREDITS("1024x1024"; "high"; "internal-credits") is 21.072.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {string} rate Id or name of a credits rate in the rate table. 費率表中點數費率的代號或名稱。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {string} rates Optional. IMG_RATES, so that the figure follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {number} Credits, not rounded unless the rate rounds up.
 * @customfunction
 */
export const IMGCREDITS = cellFormula(
  { size, quality, rate, prompt, references, rates },
  ({ rate: chosen, ...generation }, call) => {
    if (chosen.unit !== 'credit') {
      const example = call.table().rates.find(({ unit }) => unit === 'credit')?.id;
      throw problem('rate/not-credits', { rate: chosen.id, unit: chosen.unit, example });
    }
    return priceGeneration(chosen, generation).amount;
  },
);
