import { chanceBudgetSuffices } from '../planning/odds/chance-budget-suffices';
import { wholeFormula } from './formula';
import { oneValue } from './one-value';
import { atLeast } from './parameter';
import { costEach, finals, retries } from './parameters';

/**
 * Chance that a budget suffices for all rows together. 預算足夠全部列使用的機率；假設各列互不影響（範例用在計畫工作表）。
 * Example: =IMGBUDGETCHANCE(M20; L9:L18; G9:G18; H9:H18) in a plan worksheet. Assumes that rows go wrong independently.
 *
 * @param {number} usd The budget in USD, one value for all rows. 全部列合計的預算（美元），一個值。
 * @param {number} cost_each USD of one generation in each row; rows without it are left out. 各列生成一張的美元費用；沒有的列不計。
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
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
