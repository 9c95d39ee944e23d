import { customFunctions } from './addon/custom-functions';
import { formulas } from './functions';

export const {
  IMGAFFORD,
  IMGBREAKDOWN,
  IMGBUDGET,
  IMGBUDGETCHANCE,
  IMGBUFFER,
  IMGCHANCE,
  IMGCHECK,
  IMGCOMPARE,
  IMGCOST,
  IMGCREDITS,
  IMGEXPLORE,
  IMGGENERATIONS,
  IMGLEVERS,
  IMGNEEDED,
  IMGPILOT,
  IMGPROMPTTOKENS,
  IMGRATE,
  IMGREFTOKENS,
  IMGRETRIES,
  IMGSIZE,
  IMGTOKENS,
  IMGTOTAL,
  IMGUSAGE,
} = customFunctions(formulas);

export { calibratePlan, readPlans, writeActuals } from './addon/actuals-endpoints';
export { checkDocument } from './addon/check/check-document';
export { describeArguments } from './addon/check/describe-arguments';
export {
  countNotFollowing,
  makeFormulasFollow,
  mendMirror,
  openRates,
  restoreRates,
  saveRates,
} from './addon/endpoints';
export { insertFormula } from './addon/insert-formula';
export { onInstall, onOpen } from './addon/menu';
export {
  editRates,
  makeFormulasFollowFromMenu,
  priceImage,
  recalculate,
  restoreRatesFromMenu,
  showActuals,
  showHelp,
} from './addon/menu-commands';
export { approvePlan } from './addon/plan/approve-plan';
export { comparePlans } from './addon/plan/compare-plans';
export { completeRows } from './addon/plan/complete-rows';
export { insertPlan } from './addon/plan/insert-plan';
export { upgradePlan } from './addon/plan/upgrade-plan';
