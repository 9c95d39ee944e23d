import { useMemo, useState } from 'preact/hooks';
import type { Plan } from '../../bridge/actuals';
import type { SidebarState } from '../../bridge/rates';
import { decimalText } from '../../planning/actuals/decimal';
import { billOfImages, type CurrencyTotal } from '../../planning/actuals/image-totals';
import { useActualsWords } from './actuals-words';
import { totalsText } from './send-actuals';
import type { Imported } from './use-import';
import type { Plans } from './use-plans';

interface PlanBillProps {
  readonly plan: Plan;
  readonly plans: Plans;
  readonly state: SidebarState;
  readonly imported: Imported | undefined;
}

/** Puts the dollars of an imported bill into the plan, which spreads them over the rows without a bill of their own. */
export function PlanBill({ plan, plans, state, imported }: PlanBillProps) {
  const { texts: all } = useActualsWords();
  const texts = all.plan;
  const [done, setDone] = useState<string>();
  const total = imported?.actuals.totals.find(({ currency }) => currency === 'USD');
  const { dollars, others } = useMemo(() => billOfImages(imported?.actuals.charges ?? []), [imported]);
  const usd = dollars && decimalText(dollars.billed);
  const whole = total && decimalText(total.billed);
  if (plan.billed === undefined) return null;
  if (usd === undefined || !(Number(usd) > 0)) return <NotInDollars amounts={others} />;
  const put = async () => {
    setDone(undefined);
    if (await plans.putBill(Number(usd))) setDone(texts.billDone(usd));
  };
  return (
    <section class="plan-bill">
      <h3>{texts.bill}</h3>
      <p class="hint">{texts.billHint}</p>
      {whole !== undefined && whole !== usd && <p class="hint">{texts.billOfImages(usd, whole)}</p>}
      {others.length > 0 && <p class="hint">{texts.billBesides(totalsText(others, all))}</p>}
      {plan.billed !== Number(usd) && state.canEdit && (
        <button type="button" disabled={plans.isBusy} onClick={() => void put()}>
          {texts.putBill(usd, plan.billed === null ? '' : String(plan.billed))}
        </button>
      )}
      <div role="status">{done && plan.billed === Number(usd) && <p class="note">{done}</p>}</div>
    </section>
  );
}

/** Why a bill of images in other currencies alone is not offered to the plan, whose bill is in dollars. */
function NotInDollars({ amounts }: { readonly amounts: readonly CurrencyTotal[] }) {
  const { plan: texts } = useActualsWords().texts;
  if (amounts.length === 0) return null;
  const currencies = amounts.map(({ currency }) => currency).join(', ');
  return (
    <section class="plan-bill">
      <h3>{texts.bill}</h3>
      <p class="hint">{texts.billNotInDollars(currencies)}</p>
    </section>
  );
}
