import { BillPage } from './bill-page';
import type { ActualsPageProps } from './part-choice';
import { PlanPage } from './plan-page';
import { PricePage } from './price-page';

const PAGES = { bill: BillPage, plan: PlanPage, price: PricePage };

/** Actual costs against the plan. */
export function ActualsPages(props: ActualsPageProps) {
  const Page = PAGES[props.part];
  return <Page key={props.part} {...props} />;
}
