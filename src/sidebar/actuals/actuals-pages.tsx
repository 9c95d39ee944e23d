import { BillPage } from './bill-page';
import type { ActualsPageProps, ActualsPart } from './part-choice';
import { PlanPage } from './plan-page';
import { PricePage } from './price-page';

const PAGES = { bill: BillPage, plan: PlanPage, price: PricePage };

interface ActualsPagesProps extends Omit<ActualsPageProps, 'part' | 'onNoPlanInFront'> {
  /** `in front`: the plan where one is in front, else the bill. */
  readonly part: ActualsPart | 'in front';
}

/** Actual costs against the plan. */
export function ActualsPages({ part, ...props }: ActualsPagesProps) {
  const isAsked = part !== 'in front';
  const shown = isAsked ? part : 'plan';
  const Page = PAGES[shown];
  return <Page key={part} {...props} part={shown} onNoPlanInFront={() => !isAsked && props.onPart('bill')} />;
}
