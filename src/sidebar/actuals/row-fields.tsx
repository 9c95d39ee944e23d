import type { ImageTotals } from '../../planning/actuals/image-totals';
import { numberText } from '../parts/amount-text';
import { useActualsWords } from './actuals-words';
import { NumberField } from './number-field';
import type { RowFigures } from './row-figures';

interface RowFieldsProps {
  readonly figures: RowFigures;
  /** What an import may say about the deliverable. */
  readonly totals: readonly ImageTotals[];
}

/** What really happened to a deliverable: typed, or taken from what was imported. */
export function RowFields({ figures, totals }: RowFieldsProps) {
  const { plan: texts } = useActualsWords().texts;
  const { typed, change, take, faulty, counted } = figures;
  const field = (name: keyof typeof texts.fields) => (
    <NumberField
      id={`plan-${name}`}
      {...texts.fields[name]}
      value={typed[name]}
      fault={faulty.has(name) ? (name === 'usd' ? texts.number : texts.whole) : undefined}
      onChange={(value) => change({ [name]: value })}
    />
  );
  /** Which of a model's totals it is, where there are several. */
  const partOf = ({ name, currency, images, imageOutputTokens }: ImageTotals): string =>
    totals.filter((other) => other.name === name).length < 2
      ? ''
      : texts.importedPart(currency, images === undefined && imageOutputTokens === undefined);
  return (
    <>
      {totals.length > 0 && (
        <div class="actions imported">
          {totals.map((each) => (
            <button key={JSON.stringify(each)} type="button" onClick={() => take(each)}>
              {texts.imported(each.name === 'images' ? '' : each.name, partOf(each))}
            </button>
          ))}
        </div>
      )}
      <fieldset class="options bare">
        <legend>{texts.countedBy}</legend>
        {(['generated', 'tokens'] as const).map((by) => (
          <label class="option" key={by}>
            <input type="radio" name="counted-by" checked={typed.by === by} onChange={() => change({ by })} />
            {by === 'tokens' ? texts.byTokens : texts.byImages}
          </label>
        ))}
      </fieldset>
      {field(typed.by)}
      {counted.result && (
        <p class="note">
          {(counted.result.isWhole ? texts.fromTokens : texts.notWhole)(
            numberText(counted.result.images),
            numberText(counted.result.tokensPerImage),
          )}
        </p>
      )}
      {field('kept')}
      {field('usd')}
    </>
  );
}
