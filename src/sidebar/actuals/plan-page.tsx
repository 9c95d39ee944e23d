import { useEffect, useRef } from 'preact/hooks';
import type { Plan } from '../../bridge/actuals';
import { SelectField } from '../parts/select-field';
import { Shell } from '../parts/shell';
import { useActualsWords } from './actuals-words';
import { type ActualsPageProps, Parts } from './part-choice';
import { PlanBill } from './plan-bill';
import { PlanRows } from './plan-rows';
import { type Plans, usePlans } from './use-plans';

/** What really happened to the deliverables of a plan, and the measured retries that it gives. */
export function PlanPage(props: ActualsPageProps) {
  const { part, onPart, onNoPlanInFront, state, server, imported } = props;
  const { texts } = useActualsWords();
  const plans = usePlans(server);
  const { plan, all } = plans;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!all || !isFirst.current) return;
    isFirst.current = false;
    if (!all.some(({ isOpen }) => isOpen)) onNoPlanInFront();
  }, [all]);
  return (
    <Shell {...props} title={texts.title} isBusy={plans.isBusy}>
      <Parts part={part} onPart={onPart} />
      <h2>{texts.plan.heading}</h2>
      <p class="hint">{texts.plan.intro}</p>
      <div role="alert">
        {plans.fault && (
          <p class="error">
            <span aria-hidden="true">⚠ </span>
            {plans.fault.text} {plans.fault.detail}
          </p>
        )}
      </div>
      <Choices plans={plans} />
      {plan && (
        <>
          {plan.billed === undefined && <p class="hint">{texts.plan.firstEdition}</p>}
          <PlanRows key={plan.sheetId} plan={plan} plans={plans} state={state} imported={imported} />
          <PlanBill plan={plan} plans={plans} state={state} imported={imported} />
        </>
      )}
    </Shell>
  );
}

function Choices({ plans }: { readonly plans: Plans }) {
  const { plan: texts } = useActualsWords().texts;
  const { all, plan, isBusy, load, choosePlan } = plans;
  if (!all) return isBusy ? <p role="status">{texts.loading}</p> : <Again plans={plans} />;
  if (!plan)
    return (
      <>
        <p class="empty">{texts.none}</p>
        <Again plans={plans} />
      </>
    );
  return (
    <>
      {all.length > 1 && (
        <SelectField
          id="plan-sheet"
          label={texts.sheet}
          value={plan.sheetId}
          options={all.map(({ sheetId, name }: Plan) => [sheetId, name])}
          onChange={choosePlan}
        />
      )}
      <button type="button" class="link" disabled={isBusy} onClick={() => void load()}>
        {texts.again}
      </button>
    </>
  );
}

const Again = ({ plans: { isBusy, load } }: { readonly plans: Plans }) => (
  <button type="button" disabled={isBusy} onClick={() => void load()}>
    {useActualsWords().texts.plan.again}
  </button>
);
