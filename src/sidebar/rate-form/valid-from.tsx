import type { SidebarTexts } from '../../i18n/words';
import { dayBefore, periodOf, replacesPrice } from '../../rates/changed-price';
import type { Override } from '../../rates/overrides';
import type { Rate } from '../../rates/schema';
import { changedFields, fieldLabel } from '../table/flat-rate';
import { useWords } from '../words';
import { useForm } from './form-context';
import { TextInput } from './inputs';

/** From when a changed price holds; shown once a known price has been changed. */
export function ValidFrom() {
  const { form } = useWords();
  const { draft, change } = useForm();
  return (
    <fieldset>
      <legend>{form.sections.validFrom}</legend>
      {!draft.correctsMistake && <TextInput field="validFrom" type="date" isOptional />}
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.correctsMistake}
          onChange={({ currentTarget }) => change({ correctsMistake: currentTarget.checked })}
        />
        {form.correctsMistake}
      </label>
    </fieldset>
  );
}

interface ValueBeforeProps {
  readonly override: Override | undefined;
}

/** What stood there before the last edit, where it is no period yet: it becomes one only when that is asked for. */
export function ValueBefore({ override }: ValueBeforeProps) {
  const { form, common } = useWords();
  const { draft, change } = useForm();
  const previous = priceBefore(override);
  if (!override?.rate || !previous || draft.earlier !== undefined) return null;
  const until = dayBefore(override.edited);
  return (
    <p class="note">
      {form.valueBefore(override.edited, common.list(pricesBefore(previous, override.rate, form)))}{' '}
      <button type="button" onClick={() => change({ earlier: [periodOf(previous, until)] })}>
        {form.useAsPriceUntil(until)}
      </button>
    </p>
  );
}

/** The prices that the last edit changed, as they were: `Image output 30`. */
function pricesBefore(previous: Rate, now: Rate, form: SidebarTexts['form']): string[] {
  const { price, usdPerCredit } = previous;
  return changedFields({ ...now, price, ...(usdPerCredit !== undefined && { usdPerCredit }) }, now).flatMap(
    ({ field, before }) => (before === undefined ? [] : [`${fieldLabel(field, form)} ${before}`]),
  );
}

/** The row before the last edit, where that edit changed a known price in the same unit. */
const priceBefore = (override: Override | undefined): Rate | undefined =>
  override?.rate &&
  override.previous &&
  override.previous.unit === override.rate.unit &&
  !override.rate.earlier &&
  replacesPrice(override.previous, override.rate)
    ? override.previous
    : undefined;
