import { bufferNeeded } from '../planning/odds/buffer-needed';
import { cellFormula } from './formula';
import { confidence, finals, retries } from './parameters';

/**
 * The buffer that gives all finals with this confidence: IMGNEEDED ÷ (finals × retries) − 1. 達到把握所需的緩衝：IMGNEEDED ÷（成品 × 迭代係數）− 1。
 * Example: =IMGBUFFER(5; 3; 90%) is 0.4667: 22 generations instead of 15.
 *
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
 * @param {number} confidence Optional. How sure, between 0 and 1; blank = 90%. 把握，0 與 1 之間；留白為 90%。
 * @return {number} A share on top, never below 0.
 * @customfunction
 */
export const IMGBUFFER = cellFormula({ finals, retries, confidence }, (plan) =>
  bufferNeeded(plan.finals, plan.retries, plan.confidence),
);
