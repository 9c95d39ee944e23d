import type { Plan, PlanRow } from '../../bridge/actuals';
import { Shell } from '../parts/shell';
import { useActualsWords } from './actuals-words';
import { type ActualsPageProps, Parts } from './part-choice';
import { RowCalibration } from './row-calibration';
import { type Plans, usePlans } from './use-plans';

/** What really happened to a deliverable of a plan, and the measured retries that it gives. */
export function PlanPage(props: ActualsPageProps) {
  const { part, onPart, state, imported } = props;
  const { texts } = useActualsWords();
  const plans = usePlans();
  const { plan, row } = plans;
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
      {plan && row && (
        <RowCalibration
          key={`${plan.sheetId} ${row.index}`}
          plan={plan}
          row={row}
          plans={plans}
          state={state}
          imported={imported}
        />
      )}
    </Shell>
  );
}

function Choices({ plans }: { readonly plans: Plans }) {
  const { plan: texts } = useActualsWords().texts;
  const { all, plan, row, isBusy, load, choosePlan, chooseRow } = plans;
  if (!all) return isBusy ? <p role="status">{texts.loading}</p> : <Again plans={plans} />;
  if (!plan)
    return (
      <>
        <p class="empty">{texts.none}</p>
        <Again plans={plans} />
      </>
    );
  const rowName = ({ index, use, size, quality }: PlanRow) => texts.rowName(index, use, size, quality);
  return (
    <>
      {all.length > 1 && (
        <Select
          id="plan-sheet"
          label={texts.sheet}
          value={plan.sheetId}
          options={all.map(({ sheetId, name }: Plan) => [sheetId, name])}
          onChange={choosePlan}
        />
      )}
      <Select
        id="plan-row"
        label={texts.row}
        value={row?.index ?? 0}
        options={plan.rows.map((each) => [each.index, rowName(each)])}
        onChange={chooseRow}
      />
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

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly options: readonly (readonly [number, string])[];
  readonly onChange: (value: number) => void;
}

const Select = ({ id, label, value, options, onChange }: SelectProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </div>
);
