import { useState } from 'preact/hooks';
import type { Plan, PlanRow } from '../../addon/actuals-bridge';
import type { SidebarState } from '../../addon/bridge';
import { type Calibration, calibration } from '../../planning/actuals/calibration';
import type { ImageTotals } from '../../planning/actuals/image-totals';
import { tableOf } from '../../rates/overrides';
import { numberText } from '../amount-text';
import { useActualsWords } from './actuals-words';
import { CalibrationTable, retriesText } from './calibration-table';
import { NumberField, typedNumber } from './number-field';
import { imagesOfRow, totalsFor } from './row-tokens';
import type { Imported } from './use-import';
import type { Plans } from './use-plans';

interface RowCalibrationProps {
  readonly plan: Plan;
  readonly row: PlanRow;
  readonly plans: Plans;
  readonly state: SidebarState;
  readonly imported: Imported | undefined;
}

/** What a person typed about a deliverable. */
interface Typed {
  readonly by: 'generated' | 'tokens';
  readonly generated: string;
  readonly tokens: string;
  readonly kept: string;
  readonly usd: string;
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The figures of one deliverable, what they measure, and the button that puts it into the plan. */
export function RowCalibration({ plan, row, plans, state, imported }: RowCalibrationProps) {
  const words = useActualsWords();
  const { plan: texts } = words.texts;
  const [typed, setTyped] = useState<Typed>({
    by: 'generated',
    generated: text(row.generated),
    tokens: '',
    kept: text(row.kept ?? row.finals),
    usd: text(row.usd),
  });
  const [done, setDone] = useState<string>();
  const change = (part: Partial<Typed>) => {
    setDone(undefined);
    setTyped({ ...typed, ...part });
  };
  const table = tableOf(state.overrides, state.defaultRateId);
  const numbers = { ...numbersOf(typed), tokens: typedNumber(typed.tokens) };
  const counted = words.attempt(() =>
    typed.by === 'tokens' && numbers.tokens ? imagesOfRow(row, numbers.tokens, table) : undefined,
  );
  const generated = typed.by === 'tokens' ? counted.result?.images : numbers.generated;
  const isReady = isWhole(generated) && isWhole(numbers.kept) && !Number.isNaN(numbers.usd);
  const measured = words.attempt(() =>
    isReady ? calibrationOf(row, generated, numbers.kept, numbers.usd) : undefined,
  );
  const field = (name: keyof typeof texts.fields, wanted: 'number' | 'whole') => (
    <NumberField
      id={`plan-${name}`}
      {...texts.fields[name]}
      value={typed[name]}
      fault={isFaulty(typedNumber(typed[name]), wanted) ? texts[wanted] : undefined}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const put = async (retries: number) => {
    const { low, high } = measured.result as Calibration;
    const shown = texts.measured(retriesText(retries), retriesText(low), retriesText(high));
    const before = row.retries === undefined ? texts.blank : String(row.retries);
    const note = texts.note(before, state.today, shown, String(generated), String(numbers.kept));
    const { index, use } = row;
    const request = { sheetId: plan.sheetId, index, use, before: row.retries ?? null, retries, note };
    if (await plans.put(request)) setDone(texts.done(use, retriesText(retries)));
  };
  return (
    <>
      <div class="actions imported">
        {totalsFor(row, imported?.actuals, table).map((totals) => (
          <button key={totals.name} type="button" onClick={() => change(typedFrom(totals))}>
            {texts.imported(totals.name === 'images' ? '' : totals.name)}
          </button>
        ))}
      </div>
      <fieldset class="options bare">
        <legend>{texts.countedBy}</legend>
        {(['generated', 'tokens'] as const).map((by) => (
          <label class="option" key={by}>
            <input type="radio" name="counted-by" checked={typed.by === by} onChange={() => change({ by })} />
            {by === 'tokens' ? texts.byTokens : texts.byImages}
          </label>
        ))}
      </fieldset>
      {field(typed.by, 'whole')}
      {counted.result && (
        <p class="note">
          {(counted.result.isWhole ? texts.fromTokens : texts.notWhole)(
            numberText(counted.result.images),
            numberText(counted.result.tokensPerImage),
          )}
        </p>
      )}
      {field('kept', 'whole')}
      {field('usd', 'number')}
      <div role="status">
        {!isReady && <p class="hint">{counted.fault ?? texts.missing}</p>}
        {measured.fault && <p class="error">{measured.fault}</p>}
        {measured.result && <CalibrationTable row={row} measured={measured.result} />}
        {done && <p class="note">{done}</p>}
      </div>
      {measured.result && state.canEdit && measured.result.retries !== row.retries && (
        <button
          type="button"
          class="primary"
          disabled={plans.isBusy}
          onClick={() => void put((measured.result as Calibration).retries)}
        >
          {texts.put(retriesText(measured.result.retries))}
        </button>
      )}
    </>
  );
}

const numbersOf = ({ generated, kept, usd }: Typed) => ({
  generated: typedNumber(generated),
  kept: typedNumber(kept),
  usd: typedNumber(usd),
});

const isWhole = (value: number | undefined): value is number => Number.isSafeInteger(value);

const isFaulty = (value: number | undefined, wanted: 'number' | 'whole'): boolean =>
  value !== undefined && (wanted === 'whole' ? !isWhole(value) : Number.isNaN(value));

const calibrationOf = (row: PlanRow, generated: number, kept: number | undefined, usd: number | undefined) =>
  calibration({ retries: row.retries, usdPerImage: row.usdPerImage }, { generated, kept: kept ?? 0, usd });

const typedFrom = ({ imageOutputTokens, images, kept, usd }: ImageTotals): Partial<Typed> => ({
  by: images === undefined && imageOutputTokens !== undefined ? 'tokens' : 'generated',
  ...(images !== undefined && { generated: String(images) }),
  ...(imageOutputTokens !== undefined && { tokens: String(imageOutputTokens) }),
  ...(kept !== undefined && { kept: String(kept) }),
  ...(usd !== undefined && { usd: String(usd) }),
});
