import { offeredAt } from '../rates/rate-at';
import { rateField } from '../rates/rate-field';
import { cellFormula } from './formula';
import { rates, text } from './parameter';
import { day, rate } from './parameters';

/**
 * One field of a rate. 讀取費率表的一個欄位。
 * Example: =IMGRATE("gpt-image-2"; "imageOut") is 30, USD per 1M tokens.
 *
 * @param {string} rate Id or name in the rate table; blank = the default rate. 費率表中的代號或名稱；留白為預設費率。
 * @param {string} field name, billing, model, unit, usdPerCredit, roundUpTo, textIn, textInCached, imageIn, imageInCached, imageOut, textOut, perExtraReference, freeReferences, a quality and tier such as "high 1K", source, checked, from, until or note. 欄位的英文名稱：name、billing、model、unit、usdPerCredit、roundUpTo、textIn、textInCached、imageIn、imageInCached、imageOut、textOut、perExtraReference、freeReferences、品質與級距（如 high 1K）、source、checked、from、until 或 note。
 * @param {date} at Optional. The day (UTC) whose price is asked for, such as DATE(2026; 8; 22); blank = the price as it is. 查詢哪一天（UTC）的價格，例如 DATE(2026; 8; 22)；留白為目前價格。
 * @param {string} rates Optional. IMG_RATES, so that the figure follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {number|string} The field's value in the rate's own unit.
 * @customfunction
 */
export const IMGRATE = cellFormula({ rate, field: text, at: day, rates }, ({ rate: chosen, field, at }) =>
  rateField(at === undefined ? chosen : offeredAt(chosen, at), field),
);
