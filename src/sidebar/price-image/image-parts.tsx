import { count } from '../../i18n/number-text';
import { HEADINGS, PRICE_IMAGE_TEXTS } from '../../i18n/words';
import type { Bill } from '../../rates/price-generation';
import type { Rate } from '../../rates/schema';
import { dollarText, numberText } from '../parts/amount-text';
import { useWords } from '../words';

/** What the cost of one image is made of, in the rate's unit. */
export function ImageParts({ bill, rate }: { readonly bill: Bill; readonly rate: Rate }) {
  const { language, form } = useWords();
  const texts = PRICE_IMAGE_TEXTS[language];
  const names = HEADINGS[language].usage;
  const isUsd = rate.unit === 'USD';
  const shown = bill.items.filter(({ amount, tokens }) => amount !== 0 || tokens !== 0);
  return (
    <section aria-labelledby="price-parts">
      <h2 id="price-parts">{texts.parts}</h2>
      <table class="figures wide">
        <thead>
          <tr>
            <th scope="col">{texts.part}</th>
            <th scope="col" class="amount">
              {texts.tokens}
            </th>
            <th scope="col" class="amount">
              {isUsd ? form.units.usd : form.units.credits}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ part, tokens, amount }) => (
            <tr key={part}>
              <th scope="row">{names[part]}</th>
              <td class="amount">{tokens === undefined ? texts.noTokens : count(tokens)}</td>
              <td class="amount">{isUsd ? dollarText(amount) : numberText(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
