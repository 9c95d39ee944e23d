import { LONGEST_FORMULA } from '../../bridge/insert';
import { PRICE_IMAGE_TEXTS } from '../../i18n/words';
import { ReplaceQuestion } from '../insert/replace-question';
import type { Insert } from '../insert/use-insert';
import { dollarText, numberText } from '../parts/amount-text';
import { focusSheet } from '../parts/focus-sheet';
import { useWords } from '../words';
import type { PricedImage } from './priced-image';
import { useFaultText } from './use-fault-text';

interface PriceFooterProps {
  readonly priced: PricedImage;
  readonly formula: string | undefined;
  readonly canEdit: boolean;
  readonly insert: Insert;
}

const PLAN_FIELDS = ['finals', 'retries', 'buffer'] as const;

/** The figures that the page is for, and the button that puts their formula into the sheet. */
export function PriceFooter({ priced, formula, canEdit, insert }: PriceFooterProps) {
  const texts = PRICE_IMAGE_TEXTS[useWords().language];
  const { bill, plan } = priced;
  const faultText = useFaultText(priced);
  const [planFault] = PLAN_FIELDS.flatMap((field) => faultText(field) ?? []);
  const isTooLong = formula !== undefined && formula.length > LONGEST_FORMULA;
  const canInsert = formula !== undefined && !isTooLong;
  return (
    <>
      <div role="status" class="price">
        {bill ? <ImagePrice {...priced} /> : <p class="hint">{texts.noFigure}</p>}
        {bill && planFault && <p class="hint">{texts.noTotal(planFault)}</p>}
        {plan && (
          <p>
            <span>
              {texts.total} <span class="hint">{texts.generations(plan.generations)}</span>
            </span>
            <strong>{dollarText(plan.usd)}</strong>
          </p>
        )}
      </div>
      {canInsert && <code class="formula-text">{formula}</code>}
      {isTooLong && <p class="hint">{texts.tooLong}</p>}
      <ReplaceQuestion insert={insert} />
      {canEdit && !insert.asked && (
        <div class="actions">
          <button
            type="button"
            id="insert-formula"
            class="primary"
            aria-disabled={insert.isBusy || !canInsert}
            onClick={() => canInsert && void insert.insert(formula)}
          >
            {insert.isBusy ? texts.inserting : texts.insert}
          </button>
          <button type="button" class="link" onClick={focusSheet}>
            {texts.backToSheet}
          </button>
        </div>
      )}
    </>
  );
}

/** One image in dollars, and in credits where the rate charges them. */
function ImagePrice({ usd, bill, rate }: PricedImage) {
  const { language, strip } = useWords();
  const texts = PRICE_IMAGE_TEXTS[language];
  const credits = bill && rate?.unit === 'credit' ? strip.credits(numberText(bill.amount)) : undefined;
  return (
    <p>
      <span>{texts.image}</span>
      <strong>
        {credits && <span class="hint">{credits} </span>}
        {usd === undefined ? texts.noUsd : dollarText(usd)}
      </strong>
    </p>
  );
}
