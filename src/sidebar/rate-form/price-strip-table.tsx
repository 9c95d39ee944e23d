import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../../i18n/words';
import type { Problem } from '../../messages/problem';
import type { Rate } from '../../rates/schema';
import { dollarText, numberText, percentText } from '../parts/amount-text';
import { priceStrip, STRIP_SIZES, type StripCell, type StripRow } from '../table/price-strip';
import { useWords } from '../words';

interface PriceStripProps {
  /** The rate as it stands in the form; undefined while it cannot be priced. */
  readonly rate: Rate | undefined;
  readonly reference: Rate | undefined;
  /** What the reference is called. */
  readonly referenceName: string;
}

/** In a lower window the strip would leave no room for the form; it opens on demand. */
const LOW = 600;

/**
 * What the standard sizes cost under the rate in the form, and how that compares; it follows each key typed. It folds
 * to a line while there is no figure.
 */
export function PriceStripTable({ rate, reference, referenceName }: PriceStripProps) {
  const { strip } = useWords();
  const [isOpen, setOpen] = useState(() => innerHeight >= LOW);
  const rows = rate ? priceStrip(rate, reference) : [];
  const hasFigure = rows.some(({ cells }) => cells.some(({ amount }) => amount !== undefined));
  return (
    <section class="strip" aria-labelledby="strip-title">
      <div class="head">
        <h2 id="strip-title">{strip.title}</h2>
        {hasFigure ? (
          <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? strip.hide : strip.show}
          </button>
        ) : (
          <span class="hint">{rate ? strip.nothing : strip.cannot}</span>
        )}
      </div>
      {isOpen && rate && hasFigure && (
        <StripTable rate={rate} rows={rows} referenceName={reference && referenceName} />
      )}
    </section>
  );
}

interface StripTableProps {
  readonly rate: Rate;
  readonly rows: readonly StripRow[];
  readonly referenceName: string | undefined;
}

function StripTable({ rate, rows, referenceName }: StripTableProps) {
  const { strip, common } = useWords();
  const cells = rows.flatMap((row) => row.cells);
  const isInUsd = cells.some(({ usd }) => usd !== undefined) || rate.unit === 'USD';
  const compared = cells.flatMap(({ against }) => (against === undefined ? [] : [percentText(against)]));
  const isUniform = new Set(compared).size === 1;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{strip.quality}</th>
            {STRIP_SIZES.map((size) => (
              <th key={size} scope="col">
                {size.split('x')[0]}x<wbr />
                {size.split('x')[1]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.quality}>
              <th scope="row">{row.quality}</th>
              {row.cells.map((cell) => (
                <td key={cell.size}>
                  <Figure cell={cell} rate={rate} isUniform={isUniform} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        {common.sentences([
          isInUsd ? strip.inUsd : strip.inCredits,
          comparison(compared, referenceName, strip),
        ])}
      </p>
      <Reasons cells={cells} />
    </>
  );
}

/** How the figures compare, where one sentence says it for all or explains the percentages in the cells. */
function comparison(
  percentages: readonly string[],
  reference: string | undefined,
  texts: SidebarTexts['strip'],
): string {
  if (reference === undefined) return texts.noReference;
  const [first] = percentages;
  if (first === undefined) return '';
  if (new Set(percentages).size > 1) return texts.against(reference);
  return first === percentText(0) ? texts.sameAs(reference) : texts.everywhere(first, reference);
}

function Figure({
  cell,
  rate,
  isUniform,
}: {
  readonly cell: StripCell;
  readonly rate: Rate;
  readonly isUniform: boolean;
}) {
  const { strip } = useWords();
  const { amount, usd, against } = cell;
  if (amount === undefined)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="spoken">{strip.notPriced}</span>
      </>
    );
  return (
    <>
      {usd !== undefined && <span>{dollarText(usd)}</span>}
      {rate.unit === 'credit' && (
        <span class="credits">{strip.credits(numberText(Number(amount.toFixed(2))))}</span>
      )}
      {against !== undefined && !isUniform && <span class="against">{percentText(against)}</span>}
    </>
  );
}

const MOST_REASONS = 3;

/** Why some cells have no figure: each reason once. */
function Reasons({ cells }: { readonly cells: readonly StripCell[] }) {
  const { common, strip, problem: word } = useWords();
  const { why, parts } = strip;
  const partOf = (part: string) => parts[part as keyof typeof parts] ?? part;
  const reason = ({ code, values }: Problem): string => {
    const { part, measured } = values as { part?: string; measured?: readonly string[] };
    if (code === 'price/unknown') return why.unknown(partOf(part ?? ''));
    if (code === 'price/not-offered') return why.notOffered(partOf(part ?? ''));
    if (code === 'tokens/not-measured') return why.notMeasured(common.list(measured ?? []) || common.none);
    if (code === 'rate/credit-value-unknown') return why.creditValue;
    return `– ${word({ code, values })}`;
  };
  const reasons = [...new Set(cells.flatMap(({ problem }) => (problem ? [reason(problem)] : [])))];
  return (
    <>
      {reasons.slice(0, MOST_REASONS).map((text) => (
        <p class="hint" key={text}>
          {text}
        </p>
      ))}
      {reasons.length > MOST_REASONS && <p class="hint">{strip.more(reasons.length - MOST_REASONS)}</p>}
    </>
  );
}
