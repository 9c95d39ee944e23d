import { useMemo, useState } from 'preact/hooks';
import type { Plan } from '../../bridge/actuals';
import type { SidebarState } from '../../bridge/rates';
import { decimalText } from '../../planning/actuals/decimal';
import { imageDollars } from '../../planning/actuals/image-totals';
import type { Actuals } from '../../planning/actuals/summed-charges';
import { useActualsWords } from './actuals-words';
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
  const { plan: texts } = useActualsWords().texts;
  const [done, setDone] = useState<string>();
  const total = imported?.actuals.totals.find(({ currency }) => currency === 'USD');
  const ofImages = useMemo(() => imported && imageDollars(imported.actuals.charges), [imported]);
  const usd = ofImages && decimalText(ofImages.billed);
  const whole = total && decimalText(total.billed);
  if (plan.billed === undefined) return null;
  if (usd === undefined || !(Number(usd) > 0)) return <NotInDollars actuals={imported?.actuals} />;
  const put = async () => {
    setDone(undefined);
    if (await plans.putBill(Number(usd))) setDone(texts.billDone(usd));
  };
  return (
    <section class="plan-bill">
      <h3>{texts.bill}</h3>
      <p class="hint">{texts.billHint}</p>
      {whole !== undefined && whole !== usd && <p class="hint">{texts.billOfImages(usd, whole)}</p>}
      {plan.billed !== Number(usd) && state.canEdit && (
        <button type="button" disabled={plans.isBusy} onClick={() => void put()}>
          {texts.putBill(usd, plan.billed === null ? '' : String(plan.billed))}
        </button>
      )}
      <div role="status">{done && <p class="note">{done}</p>}</div>
    </section>
  );
}

/** Why a bill in other currencies alone is not offered to the plan, whose bill is in dollars. */
function NotInDollars({ actuals }: { readonly actuals: Actuals | undefined }) {
  const { plan: texts } = useActualsWords().texts;
  const currencies = actuals?.totals.map(({ currency }) => currency).filter(Boolean) ?? [];
  if (currencies.length === 0 || currencies.includes('USD')) return null;
  return (
    <section class="plan-bill">
      <h3>{texts.bill}</h3>
      <p class="hint">{texts.billNotInDollars(currencies.join(', '))}</p>
    </section>
  );
}
