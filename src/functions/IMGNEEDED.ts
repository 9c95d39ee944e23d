import { generationsNeeded } from '../planning/odds/generations-needed';
import { cellFormula } from './formula';
import { confidence, finals, retries } from './parameters';

/**
 * Generations, the kept ones included, that give all finals with this confidence. 達到把握所需的生成張數，含採用的。
 * Example: =IMGNEEDED(20; 2; 90%) is 48.
 *
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
 * @param {number} confidence Optional. How sure, between 0 and 1; blank = 90%. 把握，0 與 1 之間；留白為 90%。
 * @return {number} A whole number of generations.
 * @customfunction
 */
export const IMGNEEDED = cellFormula({ finals, retries, confidence }, (plan) =>
  generationsNeeded(plan.finals, plan.retries, plan.confidence),
);
