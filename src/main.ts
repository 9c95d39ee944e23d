import { customFunctions } from './addon/custom-functions';
import * as formulas from './functions';

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
  IMGGENERATIONS,
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

export { onInstall, onOpen } from './addon/menu';
