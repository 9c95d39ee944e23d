import { customFunctions } from './addon/custom-functions';
import * as formulas from './functions';

export const {
  IMGBREAKDOWN,
  IMGCHECK,
  IMGCOMPARE,
  IMGCOST,
  IMGCREDITS,
  IMGGENERATIONS,
  IMGPROMPTTOKENS,
  IMGRATE,
  IMGREFTOKENS,
  IMGTOKENS,
  IMGTOTAL,
} = customFunctions(formulas);

export { onInstall, onOpen } from './addon/menu';
