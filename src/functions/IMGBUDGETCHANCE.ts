import { chanceBudgetSuffices } from '../planning/odds/chance-budget-suffices';
import { wholeFormula } from './formula';
import { oneValue } from './one-value';
import { atLeast } from './parameter';
import { costEach, finals, retries } from './parameters';

/**
 * Chance that a budget suffices for all rows together. 預算足夠全部列使用的機率。
 * Example: =IMGBUDGETCHANCE(P21; M5:M20; H5:H20; I5:I20). Assumes that rows go wrong independently.
 *
 * @param {number} usd The budget in USD, one value for all rows. 預算（美元）。
 * @param {number} cost_each USD of one generation in each row; rows without it are left out. 生成一張的美元費用。
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張。
 * @return {number} A chance from 0 to 1.
 * @customfunction
 */
export const IMGBUDGETCHANCE = wholeFormula(
  { usd: atLeast(0), cost_each: costEach, finals, retries },
  (rows) =>
    chanceBudgetSuffices(
      rows.map((row) => ({ costEachUsd: row.cost_each, finals: row.finals, retries: row.retries })),
      oneValue('usd', rows),
    ),
);
