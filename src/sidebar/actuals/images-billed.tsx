import { useMemo } from 'preact/hooks';
import { count } from '../../i18n/number-text';
import type { Charge } from '../../planning/actuals/charge';
import { type ImageTotals, imageTotals } from '../../planning/actuals/image-totals';
import { useActualsWords } from './actuals-words';

/** Models that a glance takes in; the sheet holds all. */
const MOST_MODELS = 8;

/** Images and tokens of image models, with what was billed for just these, apart from the rest of the bill. */
export function ImagesBilled({ charges }: { readonly charges: readonly Charge[] }) {
  const { preview, lines } = useActualsWords().texts;
  const totals = useMemo(() => imageTotals(charges), [charges]);
  if (totals.length === 0) return null;
  const counts = ({ images, kept, imageOutputTokens }: ImageTotals): string =>
    [
      images !== undefined && preview.imagesMade(count(images)),
      kept !== undefined && preview.imagesKept(count(kept)),
      imageOutputTokens !== undefined && preview.outputTokens(count(imageOutputTokens)),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <h2>{preview.imagesTitle}</h2>
      <ul class="lines">
        {totals.slice(0, MOST_MODELS).map((each) => (
          <li key={JSON.stringify(each)}>
            <bdi>{preview.imagesOf(each.name)}</bdi>: {counts(each)}
            {each.billed !== undefined && (
              <>
                {counts(each) && ' · '}
                <span class="billed">{lines.billed(String(each.billed), each.currency)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {totals.length > MOST_MODELS && <p class="hint">{lines.more(totals.length - MOST_MODELS)}</p>}
    </>
  );
}
