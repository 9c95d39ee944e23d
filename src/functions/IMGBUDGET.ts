import { planBudget } from '../planning/odds/plan-budget';
import { wholeFormula } from './formula';
import { oneValue } from './one-value';
import { confidence, costEach, finals, retries } from './parameters';

/**
 * USD that suffice for all rows together with this confidence; at high confidence less than the rows' own budgets summed. 全部列合計達到把握所需的美元；假設各列互不影響，高把握時少於各列預算相加（範例用在計畫工作表）。
 * Example: =IMGBUDGET(L9:L18; G9:G18; H9:H18; 90%) in a plan worksheet. Assumes that rows go wrong independently.
 *
 * @param {number} cost_each USD of one generation in each row; rows without it are left out. 各列生成一張的美元費用；沒有的列不計。
 * @param {number} finals Images kept: a whole number of 0 or more. 成品張數，0 以上的整數。
 * @param {number} retries Generations per final on average, the first image included: 1 or more. 每張成品平均生成幾張，含第一張，1 以上。
 * @param {number} confidence Optional. How sure, between 0 and 1; a row of several gives a figure for each; blank = 90%. 把握，0 與 1 之間，一列多個就各得一個數字；留白為 90%。
 * @return {number} USD for all rows together.
 * @customfunction
 */
export const IMGBUDGET = wholeFormula(
  { cost_each: costEach, finals, retries, confidence },
  (rows, _call, columns) => {
    const isOne = rows.every(({ confidence }) => confidence === rows[0]?.confidence);
    return isOne ? budgetOf(rows) : [columns.map(budgetOf)];
  },
);

interface BudgetRow {
  readonly cost_each: number;
  readonly finals: number;
  readonly retries: number;
  readonly confidence: number;
}

const budgetOf = (rows: readonly BudgetRow[]): number =>
  planBudget(
    rows.map((row) => ({ costEachUsd: row.cost_each, finals: row.finals, retries: row.retries })),
    oneValue('confidence', rows),
  );
