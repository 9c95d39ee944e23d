import { type Language, languageOf } from '../../i18n/language';
import { HEADINGS, MIRROR_WORDS, type MirrorWords } from '../../i18n/words';
import { TOKEN_KINDS, type TokenKind } from '../../pricing/usage';
import { parseOverrides, shippedRate } from '../../rates/overrides';
import type { Rate } from '../../rates/schema';
import { SHIPPED_RATES } from '../../rates/shipped-rates';
import { markerText } from '../../rates/stored/marker';
import { idOf, mirrorTexts, untouchedText } from '../../rates/stored/mirror';
import type { StoredTable } from '../../rates/stored/stored-table';
import { literalText } from '../literal-text';

type Column = keyof MirrorWords['columns'];
type Line = Partial<Record<Column, string | number>>;

const COLUMNS = Object.keys(MIRROR_WORDS.en.columns) as Column[];

/** The columns that hold one price each. */
export const PRICES: readonly ('usdPerCredit' | TokenKind)[] = ['usdPerCredit', ...TOKEN_KINDS];

/** How many columns the mirror has; the last of them is hidden. */
export const MIRROR_WIDTH = COLUMNS.length;

/** How many columns lie between the marker's cell and a column of the mirror. */
export const mirrorColumn = (column: Column): number => COLUMNS.indexOf(column);

/** Rows above the first rate: the marker's and the headings. */
export const MIRROR_HEAD_ROWS = 2;

/**
 * The cells of the mirror sheet: the marker in the first of them, then one row a rate, readable, with its override
 * in the last column.
 * @throws Problem `store/rate-too-long`
 */
export function mirrorCells(table: StoredTable): (string | number)[][] {
  const words = MIRROR_WORDS[languageOf(table.language)];
  const texts = mirrorTexts(table);
  const head: Line = { name: markerText(table.marker), id: words.intro, stored: texts.head };
  return [head, words.columns, ...rateLines(table, texts.overrides, words)].map((line: Line) =>
    COLUMNS.map((column) => asCell(line[column] ?? '')),
  );
}

/** Plain text, so that Sheets makes no date or number of what is written; only the prices stay numbers. */
export const mirrorFormats = (rows: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    COLUMNS.map((column) =>
      row >= MIRROR_HEAD_ROWS && (PRICES as readonly Column[]).includes(column) ? '0.00####' : '@',
    ),
  );

const asCell = (cell: string | number): string | number =>
  typeof cell === 'string' ? literalText(cell) : cell;

/** Shipped rows in their order, edited or not; then the added ones. */
function rateLines(
  { language, overrides }: StoredTable,
  texts: readonly string[],
  words: MirrorWords,
): Line[] {
  const overridden = new Map<string, Line>();
  const rest: Line[] = [];
  for (const [at, stored] of overrides.entries()) {
    const line = { ...overrideLine(stored, words, languageOf(language)), stored: texts[at] ?? '' };
    const id = idOf(stored);
    if (shippedRate(id) && !overridden.has(id)) overridden.set(id, line);
    else rest.push(line);
  }
  const shipped = SHIPPED_RATES.map((rate: Rate): Line => {
    const line = { ...rateLine(rate, words, languageOf(language)), state: words.states.shipped };
    return overridden.get(rate.id) ?? { ...line, stored: untouchedText(rate.id) };
  });
  return [...shipped, ...rest];
}

/** Of a rate that prices nothing: names and ids in columns of their own are offered in plans. */
const namedState = (state: string, name: string, id: string): string =>
  id === '' ? state : `${state} · ${name} (${id})`;

/** The state of a rate, and its name and id where they stand beside it. */
export function readState(text: string): { state: string; name?: string; id?: string } {
  const [, state = text, name, id] = /^(.+?) · (.*) \(([^()]*)\)$/.exec(text) ?? [];
  return { state, ...(name !== undefined && { name }), ...(id !== undefined && { id }) };
}

function overrideLine(stored: unknown, words: MirrorWords, language: Language): Line {
  const { states } = words;
  const [override] = parseOverrides([stored]).overrides;
  if (!override) return { state: namedState(states.broken, idOf(stored), idOf(stored)) };
  const { id, rate, edited, previous } = override;
  const shipped = shippedRate(id);
  if (!rate) return { state: namedState(states.removed, previous?.name ?? shipped?.name ?? id, id), edited };
  return { ...rateLine(rate, words, language), state: shipped ? states.edited : states.added, edited };
}

function rateLine(rate: Rate, words: MirrorWords, language: Language): Line {
  const { price, usdPerCredit } = rate;
  const amount = (value: number | 'not offered' | 'unknown') =>
    typeof value === 'number' ? value : words.prices[value];
  const amounts =
    price.per === 'image'
      ? { perImage: perImage(price.amounts, amount) }
      : Object.fromEntries(
          Object.entries(price)
            .filter(([part]) => part !== 'per')
            .map(([part, value]) => [part, amount(value as number)]),
        );
  return {
    name: rate.name,
    id: rate.id,
    billing: HEADINGS[language].compare.billings[rate.billing],
    model: rate.model,
    unit: rate.unit,
    usdPerCredit:
      typeof usdPerCredit === 'object'
        ? words.pack(usdPerCredit.packUsd, usdPerCredit.packCredits)
        : usdPerCredit === undefined
          ? ''
          : amount(usdPerCredit),
    ...amounts,
    checked: rate.checked,
    until: rate.until ?? '',
    source: rate.source,
    note: rate.note ?? '',
  };
}

/** `low 1K 0.025, 2K 0.04; high 1K 0.06`. */
const perImage = (
  amounts: Readonly<Record<string, Readonly<Record<string, number | 'not offered' | 'unknown'>>>>,
  amount: (value: number | 'not offered' | 'unknown') => string | number,
): string =>
  Object.entries(amounts)
    .map(([quality, tiers]) => {
      const each = Object.entries(tiers).map(([tier, value]) => `${tier} ${amount(value)}`);
      return `${quality} ${each.join(', ')}`;
    })
    .join('; ');
