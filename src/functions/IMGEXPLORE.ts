import { HEADINGS } from '../i18n/words';
import { explore, type Stage } from '../planning/explore';
import { tableFormula } from './formula';
import { rates } from './parameter';
import { finals, prompt, quality, rate, references, retries, size } from './parameters';

/**
 * Explore with cheap drafts, then finish with the chosen one as a reference, against going straight. 先以便宜的草稿探索，再以選定的草稿為參考圖定稿，與直接生成比較。
 * Example: =IMGEXPLORE("1024x1536"; "low"; "high"; 20; 4; 2; 3).
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} draft_quality Quality of the drafts; blank = medium. 草稿品質；留白為 medium。
 * @param {string} final_quality Quality of the finals; blank = medium. 定稿品質；留白為 medium。
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} draft_retries Drafts per final until one is chosen, on average: 1 or more. 每張成品平均生成幾張草稿才選定，1 以上。
 * @param {number} final_retries Generations per final from the chosen draft, on average: 1 or more. 由選定的草稿平均生成幾張才定稿，1 以上。
 * @param {number} direct_retries Generations per final when going straight, on average: 1 or more. 直接生成時每張成品平均生成幾張，1 以上。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率表中的代號或名稱；留白為預設費率。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {string} rates Optional. IMG_RATES, so that the figures follow the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {Array} Step, Generations, USD each, USD, Share of going straight; saving, break-even and verdict.
 * @customfunction
 */
export const IMGEXPLORE = tableFormula(
  {
    size,
    draft_quality: quality,
    final_quality: quality,
    finals,
    draft_retries: retries,
    final_retries: retries,
    direct_retries: retries,
    rate,
    prompt,
    references,
    rates,
  },
  (plan, call) => {
    const words = HEADINGS[call.language()].explore;
    const {
      drafts,
      finals: made,
      direct,
      usdSaved,
      paysAbove,
    } = explore({
      rate: plan.rate,
      generation: plan,
      draftQuality: plan.draft_quality,
      finalQuality: plan.final_quality,
      finals: plan.finals,
      draftRetries: plan.draft_retries,
      finalRetries: plan.final_retries,
      directRetries: plan.direct_retries,
    });
    const share = (usd: number) => (direct.usd === 0 ? '' : usd / direct.usd);
    const row = (step: string, { generations, usdEach, usd }: Stage) => [
      step,
      generations,
      usdEach,
      usd,
      share(usd),
    ];
    const paying = usdSaved > 0 ? words.pays : words.doesNotPay;
    const verdict = plan.finals === 0 ? words.nothingToCompare : paying;
    const generations = drafts.generations + made.generations;
    const usd = drafts.usd + made.usd;
    return [
      [words.step, words.generations, words.usdEach, words.usd, words.share],
      row(words.drafts(plan.draft_quality), drafts),
      row(words.finals(plan.final_quality), made),
      [words.together, generations, '', usd, share(usd)],
      row(words.straight(plan.final_quality), direct),
      [words.saved, direct.generations - generations, '', usdSaved, share(usdSaved)],
      [words.breakEven, paysAbove ?? '', '', '', ''],
      [words.verdict, verdict, '', '', ''],
    ];
  },
);
