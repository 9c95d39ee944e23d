import { HEADINGS } from '../i18n/words';
import { breakdown } from '../planning/breakdown';
import { wholeFormula } from './formula';
import { countOrPart, rates } from './parameter';
import { prompt, quality, rate, references, size } from './parameters';

/**
 * Where the money goes: a table of text input, image input, image output and total. 費用組成表：文字輸入、圖片輸入、圖片輸出與合計；範圍會加總。
 * Example: =IMGBREAKDOWN("4:5"; "high"; ; 200; 1; 48) for 48 generations. Ranges are summed.
 *
 * @param {string} size Size such as "1024x1536", square, portrait, landscape, or a ratio such as 4:5; blank = 1024x1024. 尺寸（1024x1536）、方形、直式、橫式，或比例（4:5）；留白為 1024x1024。
 * @param {string} quality low, medium, high, xhigh or max; blank = medium. 品質：low、medium、high（低、中、高）、xhigh 或 max；留白為 medium。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率表中的代號或名稱；留白為預設費率。
 * @param {string|number} prompt Optional. The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @param {number|string} references Optional. How many reference images, or their sizes "1024x1024; 800x600"; blank = 0. 參考圖張數，或各張尺寸 "1024x1024; 800x600"；留白為 0。
 * @param {number} generations Optional. How many generations each row stands for; blank = 1. 各列代表的生成張數；留白為 1。
 * @param {string} rates Optional. IMG_RATES, so that the figures follow the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {Array} Part, Tokens, USD per 1M, USD, Share.
 * @customfunction
 */
export const IMGBREAKDOWN = wholeFormula(
  { size, quality, rate, prompt, references, generations: { ...countOrPart(1), needsFirst: true }, rates },
  (rows, call) => {
    const words = HEADINGS[call.language()].breakdown;
    const parts = breakdown(
      rows.map(({ rate: chosen, generations, ...generation }) => ({ rate: chosen, generations, generation })),
    );
    const total = parts.reduce((sum, { usd }) => sum + usd, 0);
    const share = (usd: number) => (total === 0 ? '' : usd / total);
    return [
      [words.part, words.tokens, words.usdPerMillion, words.usd, words.share],
      ...parts.map(({ part, tokens, usdPerMillion, usd }) => [
        words[part],
        tokens ?? '',
        usdPerMillion ?? '',
        usd,
        share(usd),
      ]),
      [words.total, '', '', total, share(total)],
    ];
  },
);
