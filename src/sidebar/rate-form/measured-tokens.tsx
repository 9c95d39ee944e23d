import { QUALITIES } from '../../pricing/quality';
import { useWords } from '../words';
import { type MeasuredDraft, nextKey } from './draft';
import { useForm } from './form-context';
import { Choice, PlainInput } from './inputs';
import { ListItem } from './list-item';

/** Output tokens that somebody measured, by size and quality. */
export function MeasuredTokens() {
  const { form } = useWords();
  const { draft, change } = useForm();
  const { measured } = draft;
  const set = (key: number, part: Partial<MeasuredDraft>) =>
    change({ measured: measured.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  const add = () =>
    change({ measured: [...measured, { key: nextKey(measured), size: '', quality: 'medium', tokens: '' }] });
  return (
    <fieldset>
      <legend>{form.sections.measured}</legend>
      <p class="hint">{form.measuredHint}</p>
      {measured.map(({ key, size, quality, tokens }) => (
        <ListItem
          key={key}
          isPaired
          removeLabel={form.removeMeasured(`${size} ${quality}`)}
          onRemove={() => change({ measured: measured.filter((row) => row.key !== key) })}
        >
          <PlainInput
            id={`measured-${key}-size`}
            {...form.fields.measuredSize}
            unit={form.units.px}
            value={size}
            onChange={(typed) => set(key, { size: typed })}
          />
          <Choice
            id={`measured-${key}-quality`}
            {...form.fields.measuredQuality}
            value={quality}
            options={QUALITIES.map((name) => [name, form.qualities[name]])}
            onChange={(chosen) => set(key, { quality: chosen })}
          />
          <PlainInput
            id={`measured-${key}-tokens`}
            {...form.fields.measuredTokens}
            unit={form.units.tokens}
            value={tokens}
            isNumber
            onChange={(typed) => set(key, { tokens: typed })}
          />
        </ListItem>
      ))}
      <button type="button" onClick={add}>
        {form.addMeasured}
      </button>
    </fieldset>
  );
}
