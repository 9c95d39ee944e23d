import { useState } from 'preact/hooks';
import type { Plan, PlanRow } from '../../bridge/actuals';
import type { SidebarState } from '../../bridge/rates';
import type { Calibration } from '../../planning/actuals/calibration';
import { tableOf } from '../../rates/overrides';
import { useActualsWords } from './actuals-words';
import { CalibrationTable, retriesText } from './calibration-table';
import { RowFields } from './row-fields';
import { totalsFor } from './row-tokens';
import type { Imported } from './use-import';
import type { Plans } from './use-plans';
import { useRowFigures } from './use-row-figures';

interface RowCalibrationProps {
  readonly plan: Plan;
  readonly row: PlanRow;
  readonly plans: Plans;
  readonly state: SidebarState;
  readonly imported: Imported | undefined;
}

/** The figures of one deliverable, what they measure, and the button that puts it into the plan. */
export function RowCalibration({ plan, row, plans, state, imported }: RowCalibrationProps) {
  const { plan: texts } = useActualsWords().texts;
  const table = tableOf(state.overrides, state.defaultRateId);
  const figures = useRowFigures(row, table);
  const { counted, generated, kept, measured } = figures;
  const [done, setDone] = useState<string>();
  const put = async ({ retries, low, high }: Calibration) => {
    const shown = texts.measured(retriesText(retries), retriesText(low), retriesText(high));
    const before = row.retries === undefined ? texts.blank : String(row.retries);
    const note = texts.note(before, state.today, shown, String(generated), String(kept));
    const { index, use } = row;
    const request = { sheetId: plan.sheetId, index, use, before: row.retries ?? null, retries, note };
    setDone(undefined);
    if (await plans.put(request)) setDone(texts.done(use, retriesText(retries)));
  };
  const { result } = measured;
  return (
    <>
      <RowFields figures={figures} totals={totalsFor(row, imported?.actuals, table)} />
      <div role="status">
        {!result && !measured.fault && <p class="hint">{counted.fault ?? texts.missing}</p>}
        {measured.fault && <p class="error">{measured.fault}</p>}
        {result && <CalibrationTable row={row} measured={result} />}
        {done && <p class="note">{done}</p>}
      </div>
      {result && state.canEdit && result.retries !== row.retries && (
        <button type="button" class="primary" disabled={plans.isBusy} onClick={() => void put(result)}>
          {texts.put(retriesText(result.retries))}
        </button>
      )}
    </>
  );
}
