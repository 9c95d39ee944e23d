import { cellFormula } from './formula';
import { prompt } from './parameters';

/**
 * Billed text tokens of a prompt, the fixed 6 included; estimated: English and zh-TW nine times in ten within 10%; other languages up to two fifths under, well below a cent. 提示詞計費的 token 數（估算，含固定的 6 個）；英文與繁體中文九成在 10% 以內，其他語言最多低估四成。
 * Example: =IMGPROMPTTOKENS("a cat") is 8.
 *
 * @param {string|number} prompt The prompt's text, or its number of text tokens; blank = none. 提示詞的文字，或其 token 數；留白為無。
 * @return {number} Text tokens.
 * @customfunction
 */
export const IMGPROMPTTOKENS = cellFormula({ prompt }, ({ prompt: usage }) => usage.textTokens);
