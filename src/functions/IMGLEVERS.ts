import { LEVER_WORDS } from '../i18n/words';
import { askingAtOnce } from '../planning/asking-at-once';
import { LEVER_KINDS } from '../planning/lever-plan';
import { levers } from '../planning/levers';
import { inUsd, priceGeneration } from '../rates/price-generation';
import { tableFormula } from './formula';
import { countOrPart, rates } from './parameter';
import { finals, prompt, quality, rate, references, retries, size } from './parameters';

/**
 * What this plan would save by each lever, largest first; never one that loses. 此計畫可節省的方法，由大到小；各自獨立，不能相加。
 * Example: =IMGLEVERS("4:5"; "high"; 20; 2; ; 200; 1; 1024). Each lever stands on its own: savings do not add up.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率表中的代號或名稱；留白為預設費率。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {number} min_edge Optional. Fewest pixels of the shorter edge; blank = any. 短邊最少像素；留白為不限。
 * @param {string} rates Optional. IMG_RATES, so that the figures follow the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {Array} Lever, USD saved, Percent, What it costs, Kind.
 * @customfunction
 */
export const IMGLEVERS = tableFormula(
  { size, quality, finals, retries, rate, prompt, references, min_edge: countOrPart(0), rates },
  ({ rate: chosen, finals: kept, retries: perFinal, min_edge: minEdgePx, ...generation }, call) => {
    const words = LEVER_WORDS[call.language()];
    const found = levers({
      table: call.table(),
      rate: chosen,
      generation,
      finals: kept,
      retries: perFinal,
      minEdgePx,
    });
    const rows = found.map(({ name, facts, usdSaved, share }) => {
      const [lever, cost] = (words.levers[name] as (of: typeof facts) => readonly [string, string])(facts);
      return [lever, usdSaved, share, cost, words.kinds[LEVER_KINDS[name]]];
    });
    const usdEach = inUsd(chosen, priceGeneration(chosen, generation).amount);
    const atOnce = usdEach > 0 && askingAtOnce(kept, perFinal);
    const [advice, waste] = atOnce ? words.atOnce({ ...atOnce, usd: atOnce.wasted * usdEach }) : ['', ''];
    return [
      [...words.head],
      ...(rows.length > 0 ? rows : [[words.none, '', '', '', '']]),
      ...(atOnce ? [[advice, '', '', waste, words.kinds.images]] : []),
    ];
  },
);
