import { useState } from 'preact/hooks';
import type { CalibratedRow, Plan, PlanRow } from '../../bridge/actuals';
import type { SidebarState } from '../../bridge/rates';
import { tableOf } from '../../rates/overrides';
import { SelectField } from '../parts/select-field';
import { useActualsWords } from './actuals-words';
import { CalibrationTable, retriesText } from './calibration-table';
import { RowFields } from './row-fields';
import { type RowFigures, rowFigures, typedFromPlan } from './row-figures';
import { totalsFor } from './row-tokens';
import type { Typed } from './typed-figures';
import type { Imported } from './use-import';
import type { Plans } from './use-plans';

interface PlanRowsProps {
  readonly plan: Plan;
  readonly plans: Plans;
  readonly state: SidebarState;
  readonly imported: Imported | undefined;
}

/** A deliverable with what it measures, and what would be put into the plan. */
interface MeasuredRow {
  readonly row: PlanRow;
  readonly figures: RowFigures;
  /** Nothing where nothing is measured, or the plan says it already. */
  readonly change: CalibratedRow | undefined;
}

/** From so many kept on, a measurement says more than a plan: the forecast of the plan takes it from there as well. */
const ENOUGH_KEPT = 5;

/** All rows of the plan, planned and measured, with ticks for those that are put into it. */
export function PlanRows({ plan, plans, state, imported }: PlanRowsProps) {
  const { texts: all, attempt } = useActualsWords();
  const { plan: texts } = all;
  const table = tableOf(state.overrides, state.defaultRateId);
  const [typed, setTyped] = useState<Readonly<Record<number, Typed>>>({});
  const [ticks, setTicks] = useState<Readonly<Record<number, boolean>>>({});
  const [looked, look] = useState<number>();
  const [done, setDone] = useState<string>();
  const rows = plan.rows.map((row): MeasuredRow => {
    const put = (figures: Typed) => setTyped({ ...typed, [row.index]: figures });
    const figures = rowFigures(row, typed[row.index] ?? typedFromPlan(row), put, table, attempt);
    return { row, figures, change: changeOf(row, figures) };
  });
  const chosen = rows.flatMap(({ row, change }) =>
    change && (ticks[row.index] ?? change.kept >= ENOUGH_KEPT) ? [change] : [],
  );
  const isChosen = ({ row }: MeasuredRow) => chosen.some(({ index }) => index === row.index);
  const finish = async (call: Promise<boolean>, sentence: string) => {
    setDone(undefined);
    if (!(await call)) return;
    setTyped({});
    setTicks({});
    setDone(sentence);
  };
  const shown = rows.find(({ row }) => row.index === looked) ?? rows.find(({ change }) => change) ?? rows[0];
  if (!shown) return <p class="empty">{texts.noRows}</p>;
  return (
    <>
      <table class="versions figures plan-rows">
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            <th scope="col">{texts.planned}</th>
            <th scope="col">{texts.measuredShort}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <PlanLine
              key={each.row.index}
              measured={each}
              isTicked={isChosen(each)}
              isDisabled={plans.isBusy || !state.canEdit}
              onTick={(isTicked) => setTicks({ ...ticks, [each.row.index]: isTicked })}
            />
          ))}
        </tbody>
      </table>
      {rows.every(({ figures }) => !figures.measured.result) && <p class="hint">{texts.typeActuals}</p>}
      {state.canEdit && (
        <div class="actions">
          <button
            type="button"
            class="primary"
            disabled={plans.isBusy || chosen.length === 0}
            onClick={() => void finish(plans.apply(chosen), texts.applied(chosen.length))}
          >
            {texts.apply(chosen.length)}
          </button>
          {plans.canUndo && (
            <button
              type="button"
              id="plan-undo"
              disabled={plans.isBusy}
              onClick={() => void finish(plans.undo(), texts.undone)}
            >
              {texts.undo}
            </button>
          )}
        </div>
      )}
      <div role="status">{done && <p class="note">{done}</p>}</div>
      <details class="row-figures" open={imported !== undefined}>
        <summary>{texts.figures}</summary>
        <SelectField
          id="plan-row"
          label={texts.row}
          value={shown.row.index}
          options={plan.rows.map(({ index, use, size, quality }) => [
            index,
            texts.rowName(index, use, size, quality),
          ])}
          onChange={look}
        />
        <RowFields
          key={shown.row.index}
          figures={shown.figures}
          totals={totalsFor(shown.row, imported?.actuals, table)}
        />
        <Measurement measured={shown} />
      </details>
    </>
  );
}

interface PlanLineProps {
  readonly measured: MeasuredRow;
  readonly isTicked: boolean;
  readonly isDisabled: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function PlanLine({ measured: { row, figures, change }, isTicked, isDisabled, onTick }: PlanLineProps) {
  const { plan: texts } = useActualsWords().texts;
  const { result } = figures.measured;
  const [first, now] = [row.firstRetries ?? row.retries, row.retries];
  return (
    <tr>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            checked={isTicked}
            disabled={isDisabled || !change}
            onChange={({ currentTarget }) => onTick(currentTarget.checked)}
          />
          <span>
            {row.use || texts.rowName(row.index, '', row.size, row.quality)}
            {figures.generated !== undefined && figures.kept !== undefined && (
              <small>{texts.madeAndKept(figures.generated, figures.kept)}</small>
            )}
          </span>
        </label>
      </th>
      <td>
        {first === undefined ? '–' : retriesText(first)}
        {now !== undefined && first !== now && <small>{texts.now(retriesText(now))}</small>}
      </td>
      <td class={result?.planIsPossible === false ? 'differs' : undefined}>
        {result ? retriesText(result.retries) : '–'}
        {result && <small>{texts.interval(retriesText(result.low), retriesText(result.high))}</small>}
      </td>
    </tr>
  );
}

function Measurement({ measured: { row, figures } }: { readonly measured: MeasuredRow }) {
  const { plan: texts } = useActualsWords().texts;
  const { measured, counted } = figures;
  const { result, fault } = measured;
  return (
    <div role="status">
      {!result && !fault && <p class="hint">{counted.fault ?? texts.missing}</p>}
      {fault && <p class="error">{fault}</p>}
      {result && <CalibrationTable row={row} measured={result} />}
    </div>
  );
}

/** What a measurement would put into the plan; nothing where the plan says it already. */
function changeOf(row: PlanRow, { measured, generated, kept }: RowFigures): CalibratedRow | undefined {
  const { result } = measured;
  if (!result || generated === undefined || kept === undefined) return undefined;
  if (retriesText(result.retries) === retriesText(row.retries ?? Number.NaN)) return undefined;
  const { retries, low, high } = result;
  const { index, use } = row;
  return { index, use, before: row.retries ?? null, retries, low, high, generated, kept };
}
