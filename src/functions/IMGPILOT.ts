import { pilotGenerationsNeeded } from '../planning/odds/pilot-generations-needed';
import { cellFormula } from './formula';
import { whole } from './parameter';
import { confidence, finals } from './parameters';

/**
 * Further generations that give the finals still to come, when all that is known is a pilot. 只有試作結果時，還需生成幾張才能得到其餘成品。
 * Example: =IMGPILOT(5; 10; 20) after a pilot that kept 5 of 10.
 *
 * @param {number} kept Images kept in the pilot: 1 or more. 試作的採用張數，1 以上。
 * @param {number} generated Images generated in the pilot. 試作的生成張數。
 * @param {number} finals Images still to be kept: a whole number of 0 or more. 尚需的成品張數，0 以上的整數。
 * @param {number} confidence Optional. How sure, between 0 and 1; blank = 90%. 把握，0 與 1 之間；留白為 90%。
 * @return {number} A whole number of generations, the pilot's own not counted.
 * @customfunction
 */
export const IMGPILOT = cellFormula({ kept: whole(0), generated: whole(0), finals, confidence }, (plan) =>
  pilotGenerationsNeeded(plan.kept, plan.generated, plan.finals, plan.confidence),
);
