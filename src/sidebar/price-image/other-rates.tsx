import { PRICE_IMAGE_TEXTS } from '../../i18n/words';
import { dollarText, percentText } from '../parts/amount-text';
import { useWords } from '../words';
import type { PricedImage } from './priced-image';

/** The same image at every other rate, cheapest first; those that cannot price it say why. */
export function OtherRates({ others, usd }: PricedImage) {
  const { language, form, problem: word } = useWords();
  const texts = PRICE_IMAGE_TEXTS[language];
  const priced = others
    .flatMap((other) => (other.usd === undefined ? [] : [{ rate: other.rate, usd: other.usd }]))
    .sort((one, other) => one.usd - other.usd);
  const unpriced = others.flatMap(({ rate, problem }) => (problem ? [{ rate, problem }] : []));
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="price-others">
      <h2 id="price-others">{texts.others}</h2>
      <p class="hint">{texts.othersHint}</p>
      <ul class="rates">
        {priced.map(({ rate, usd: other }) => (
          <li key={rate.id} class="other">
            <bdi class="name">{rate.name}</bdi>
            <span class="figure">{dollarText(other)}</span>
            <span class="hint">{form.billings[rate.billing]}</span>
            <span class="hint figure">{usd ? percentText(other / usd - 1) : ''}</span>
          </li>
        ))}
      </ul>
      {unpriced.length > 0 && (
        <details class="skipped">
          <summary>{texts.unpriced(unpriced.length)}</summary>
          <ul class="lines">
            {unpriced.map(({ rate, problem }) => (
              <li key={rate.id}>
                <bdi>{rate.name}</bdi>: {word(problem)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
