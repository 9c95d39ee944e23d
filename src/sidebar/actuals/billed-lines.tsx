import { useMemo } from 'preact/hooks';
import type { SidebarState } from '../../bridge/rates';
import { type BilledLine, billedRates, type Verdict } from '../../planning/actuals/billed-rates';
import { decimalText } from '../../planning/actuals/decimal';
import type { Actuals } from '../../planning/actuals/summed-charges';
import { tableOf } from '../../rates/overrides';
import { numberText, percentText } from '../parts/amount-text';
import { useActualsWords } from './actuals-words';

/** Lines that a list of 300 pixels can be read with; the sheet holds all of them. */
const MOST_LINES = 200;

/** What deserves a look comes first; what could not be compared comes last, and is listed all the same. */
const ORDER: readonly Verdict['kind'][] = [
  'differs',
  'stale rate',
  'no price',
  'other currency',
  'agrees',
  'no quantity',
  'no amount',
  'not by tokens',
  'not matched',
];

const COMPARED: readonly Verdict['kind'][] = ['agrees', 'differs', 'stale rate'];

interface BilledLinesProps {
  readonly actuals: Actuals;
  readonly state: SidebarState;
}

/** Each line item's billed rate beside the table's. */
export function BilledLines({ actuals, state }: BilledLinesProps) {
  const { lines: texts } = useActualsWords().texts;
  const { overrides, defaultRateId, today } = state;
  const lines = useMemo(
    () => sorted(billedRates(actuals.charges, tableOf(overrides, defaultRateId), today)),
    [actuals, overrides, defaultRateId, today],
  );
  const seen = new Map<string, number>();
  for (const { lineItem } of lines) seen.set(lineItem, (seen.get(lineItem) ?? 0) + 1);
  const compared = lines.filter(({ verdict }) => COMPARED.includes(verdict.kind)).length;
  return (
    <section aria-labelledby="bill-lines">
      <h2 id="bill-lines">{texts.title}</h2>
      <p class="hint">{texts.intro}</p>
      <p class="summary">{texts.counts(lines.length, compared)}</p>
      <ul class="preview">
        {lines.slice(0, MOST_LINES).map((line) => (
          <Line key={JSON.stringify(keyOf(line))} line={line} isSplit={(seen.get(line.lineItem) ?? 0) > 1} />
        ))}
      </ul>
      {lines.length > MOST_LINES && <p class="hint">{texts.more(lines.length - MOST_LINES)}</p>}
    </section>
  );
}

const keyOf = ({ lineItem, unit, currency, verdict, days, quantity, billed }: BilledLine) => [
  ...[lineItem, unit, currency, verdict.kind, days, quantity && 1, billed && 1],
];

interface LineProps {
  readonly line: BilledLine;
  /** Its line item is listed more than once: the days tell them apart. */
  readonly isSplit: boolean;
}

function Line({ line, isSplit }: LineProps) {
  const { texts } = useActualsWords();
  const { lines: words } = texts;
  const { lineItem, billed, currency, quantity, unit, days, implied, table, verdict } = line;
  // Dollars stand beside the table's, which are named; other money would be taken for them.
  const amountOf = (amount: number) => words.billed(numberText(amount), currency === 'USD' ? '' : currency);
  const figures = [
    days && (isSplit || table?.isEarlier) && words.days(...days),
    billed && words.billed(decimalText(billed), currency),
    quantity && words.quantity(grouped(decimalText(quantity)), unit),
  ];
  const rates = [
    implied &&
      (implied.per === 'unit'
        ? words.perUnit(amountOf(implied.amount), unit)
        : words.perMillion(amountOf(implied.amount))),
    table && words.table(numberText(table.usdPerMillion), table.rate.name),
  ];
  return (
    <li>
      <span class="name">
        <bdi>{lineItem ? texts.preview.imagesOf(lineItem) : words.unnamed}</bdi>
      </span>
      <span class={`badge ${BADGES[verdict.kind]}`}>{verdictText(verdict, words.verdicts)}</span>
      {[figures, rates].map((parts, at) => {
        const text = parts.filter(Boolean).join(' · ');
        return (
          text && (
            <p key={at === 0 ? 'figures' : 'rates'} class="hint">
              {text}
            </p>
          )
        );
      })}
      {table?.isBeforeOffered && <p class="hint">{words.beforeOffered(table.rate.from ?? '')}</p>}
    </li>
  );
}

/** `42,240`. */
const grouped = (digits: string): string =>
  digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

const BADGES: Readonly<Record<Verdict['kind'], string>> = {
  agrees: 'added',
  differs: 'rejected',
  'stale rate': 'stale',
  'no price': 'stale',
  'other currency': 'stale',
  'no quantity': 'unchanged',
  'no amount': 'unchanged',
  'not by tokens': 'unchanged',
  'not matched': 'unchanged',
};

type VerdictTexts = ReturnType<typeof useActualsWords>['texts']['lines']['verdicts'];

function verdictText(verdict: Verdict, words: VerdictTexts): string {
  if (verdict.kind === 'differs') return words.differs(percentText(verdict.difference));
  if (verdict.kind === 'stale rate')
    return words['stale rate'](percentText(verdict.difference), verdict.checked);
  return words[verdict.kind];
}

const sorted = (lines: readonly BilledLine[]): BilledLine[] =>
  [...lines].sort(
    (a, b) =>
      ORDER.indexOf(a.verdict.kind) - ORDER.indexOf(b.verdict.kind) || (a.lineItem < b.lineItem ? -1 : 1),
  );
