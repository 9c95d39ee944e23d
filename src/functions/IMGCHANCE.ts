import { chanceOfFinals } from '../planning/odds/chance-of-finals';
import { cellFormula } from './formula';
import { whole } from './parameter';
import { finals, retries } from './parameters';

/**
 * Chance that this many generations give all finals. 這些生成張數足以得到全部成品的機率。
 * Example: =IMGCHANCE(20; 2; 48) is 0.9033.
 *
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
 * @param {number} generations Images made, the kept ones included: a whole number of 0 or more. 生成張數，含採用的，0 以上的整數。
 * @return {number} A chance from 0 to 1.
 * @customfunction
 */
export const IMGCHANCE = cellFormula({ finals, retries, generations: whole(0) }, (plan) =>
  chanceOfFinals(plan.finals, plan.retries, plan.generations),
);
