import { countedGenerations } from '../planning/generations';
import { cellFormula } from './formula';
import { buffer, finals, retries } from './parameters';

/**
 * Generations to pay for: finals × retries × (1 + buffer), rounded up once at the end. 需付費的生成張數：成品 × 迭代係數 ×（1 + 緩衝），最後才無條件進位一次。
 * Example: =IMGGENERATIONS(20; 2; 20%) is 48.
 *
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
 * @param {number} buffer Optional. Extra share on top, such as 20%; blank = 0. 緩衝比例，例如 20%；留白為 0。
 * @return {number} A whole number of generations.
 * @customfunction
 */
export const IMGGENERATIONS = cellFormula(
  { finals, retries, buffer },
  ({ finals: kept, retries: perFinal, buffer: extra }) => countedGenerations(kept, perFinal, extra),
);
