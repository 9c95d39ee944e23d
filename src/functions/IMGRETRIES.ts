import { measuredRetries, measuredRetriesBound } from '../planning/odds/measured-retries';
import { cellFormula } from './formula';
import { choice, optional, whole } from './parameter';

/**
 * Measured generations per final, or an end of its 90% interval. 實測迭代係數，或其 90% 區間的一端。
 * Example: =IMGRETRIES(10; 25) is 2.5; =IMGRETRIES(10; 25; "high") is how bad it may really be.
 *
 * @param {number} kept Images kept: a whole number of 0 or more. 採用張數，0 以上的整數。
 * @param {number} generated Images generated, the kept ones included. 生成張數，含採用的。
 * @param {string} bound Optional. low or high for the ends of the 90% interval; blank = as measured. 填 low（低）或 high（高）為 90% 區間的兩端；留白為實測值。
 * @return {number} Generations per final.
 * @customfunction
 */
export const IMGRETRIES = cellFormula(
  { kept: whole(0), generated: whole(0), bound: optional(choice('low', 'high')) },
  ({ kept, generated, bound }) =>
    bound === undefined ? measuredRetries(kept, generated) : measuredRetriesBound(kept, generated, bound),
);
