import { IMGAFFORD } from './IMGAFFORD';
import { IMGBREAKDOWN } from './IMGBREAKDOWN';
import { IMGBUDGET } from './IMGBUDGET';
import { IMGBUDGETCHANCE } from './IMGBUDGETCHANCE';
import { IMGBUFFER } from './IMGBUFFER';
import { IMGCHANCE } from './IMGCHANCE';
import { IMGCHECK } from './IMGCHECK';
import { IMGCOMPARE } from './IMGCOMPARE';
import { IMGCOST } from './IMGCOST';
import { IMGCREDITS } from './IMGCREDITS';
import { IMGEXPLORE } from './IMGEXPLORE';
import { IMGGENERATIONS } from './IMGGENERATIONS';
import { IMGLEVERS } from './IMGLEVERS';
import { IMGNEEDED } from './IMGNEEDED';
import { IMGPILOT } from './IMGPILOT';
import { IMGPROMPTTOKENS } from './IMGPROMPTTOKENS';
import { IMGRATE } from './IMGRATE';
import { IMGREFTOKENS } from './IMGREFTOKENS';
import { IMGRETRIES } from './IMGRETRIES';
import { IMGSIZE } from './IMGSIZE';
import { IMGTOKENS } from './IMGTOKENS';
import { IMGTOTAL } from './IMGTOTAL';
import { IMGUSAGE } from './IMGUSAGE';

/** Every formula by its name. */
export const formulas = {
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
};
