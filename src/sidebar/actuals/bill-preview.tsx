import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { decimalText } from '../../planning/actuals/decimal';
import { billedParts, type CurrencyTotal } from '../../planning/actuals/image-totals';
import type { Actuals } from '../../planning/actuals/summed-charges';
import { useActualsWords } from './actuals-words';
import { BillRemarks } from './bill-remarks';
import { ImagesBilled } from './images-billed';

/** What is charged in each currency, an amount never parted from its currency. */
function Totals({ totals }: { readonly totals: readonly CurrencyTotal[] }) {
  const { preview, lines } = useActualsWords().texts;
  if (totals.length === 0) return <>{preview.noTotal}</>;
  return (
    <>
      {totals.map(({ currency, billed }, at) => (
        <Fragment key={currency}>
          {at > 0 && ' + '}
          <span class="billed">{lines.billed(decimalText(billed), currency)}</span>
        </Fragment>
      ))}
    </>
  );
}

/** What a file holds, before anything is written. */
export function BillPreview({ actuals }: { readonly actuals: Actuals }) {
  const { texts } = useActualsWords();
  const { preview, kinds } = texts;
  const { kind, rowsRead, charges, period, totals, skipped, hasMore } = actuals;
  const { images, rest } = useMemo(() => billedParts(charges), [charges]);
  const hasParts = images.length > 0 && rest.length > 0;
  const left = skipped.reduce((sum, { rows }) => sum + rows, 0);
  const facts = [
    [preview.kind, kinds[kind]],
    [preview.rows, preview.rowsText(rowsRead)],
    [preview.sheetRows, preview.sheetRowsText(charges.length)],
    [preview.period, period ? preview.periodText(...period) : preview.undated],
    [preview.total, <Totals key="all" totals={totals} />],
    ...(hasParts
      ? ([
          [preview.ofImages, <Totals key="images" totals={images} />],
          [preview.ofRest, <Totals key="rest" totals={rest} />],
        ] as const)
      : []),
  ] as const;
  return (
    <section aria-labelledby="bill-preview">
      <h2 id="bill-preview" tabIndex={-1}>
        {preview.title}
      </h2>
      <dl class="facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <ImagesBilled charges={charges} />
      {hasMore && <p class="note">{preview.hasMore}</p>}
      <BillRemarks actuals={actuals} />
      {left > 0 && (
        <details class="skipped">
          <summary>{preview.skipped(left)}</summary>
          <ul class="lines">
            {skipped.map((each) => (
              <li key={each.reason}>{preview.leftOut(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
