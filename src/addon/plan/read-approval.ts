import { type Cell, isErrorValue } from '../../functions/cell';
import { IMGCOST } from '../../functions/IMGCOST';
import { fixedText } from '../../i18n/number-text';
import { APPROVED_WORDS, COMPARE_PLANS_WORDS, WORKSHEET_WORDS } from '../../i18n/words';
import { problem } from '../../messages/problem';
import { defaultRate, findRate, type RateTable } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';
import type { ApprovedPlan, ApprovedPrice, ApprovedRow } from '../../worksheet/approved-page';
import type { ColumnKey } from '../../worksheet/columns';
import type { FoundPlan } from '../../worksheet/found-plan';
import { priceRecord } from '../../worksheet/price-record';
import { today } from '../rates/document-rates';
import { markerNames } from '../rates/find-mirror';
import { sheetDocument } from '../rates/sheet-document';

type Cells = readonly (readonly unknown[])[];

/** A plan that may be approved: what its page says, and what the plan is to keep of it. */
export interface Approval {
  readonly page: ApprovedPlan;
  /** The budget in the headline's currency, as the plan shows it. */
  readonly shown: number;
  readonly currency: string;
}

const INPUTS: readonly ColumnKey[] = ['use', 'ratio', 'yourSize', 'quality', 'rate', 'finals', 'retries'];
const ODDS: readonly number[] = [80, 90, 95, 99];

/**
 * Reads a plan for its approval from settled values alone: whatever is not a number where one is due has no figure yet,
 * in any language of Sheets. Prices are read from the table that its formulas price from, and held against them.
 * @throws Problem `plan/empty`, `plan/not-priced` or `plan/calculating`
 */
export function approvalOf(cells: Cells, plan: FoundPlan, tab: string): Approval {
  const at = (name: string): unknown => {
    const { row, column } = plan.area(name);
    return cells[row - 1]?.[column - 1];
  };
  const below = (key: string): unknown[] => {
    const { row, rows, column } = plan.area(key);
    return cells.slice(row - 1, row - 1 + rows).map((line) => line[column - 1]);
  };
  requirePriced(cells, plan, at);
  const number = (name: string): number => requireNumber(at(name));
  const [sure, budgets, local] = [below('confidences'), below('budgetsUsd'), below('chartNeeded').slice(1)];
  const hasLocal = number('hasLocal') === 1;
  const document = sheetDocument();
  const marker = markerNames()[0]?.range.getValue();
  const markerGiven = typeof marker === 'string' ? marker : '';
  const table = document.rateTable(markerGiven || undefined);
  const rows = pricedRows(below, defaultRate(table).id);
  requireSamePrices(rows, markerGiven, document);
  const digits = number('digits');
  const comma = document.decimalComma?.() ?? false;
  const money = (amount: number) => `${String(at('sign'))}${fixedText(amount, digits, comma)}`;
  const shown = requireNumber(below('chartPlanned')[1]);
  const name = textOf(at('planName')).trim() || tab;
  budgets.forEach(requireNumber);
  return {
    shown,
    currency: hasLocal ? String(at('currency')) : 'USD',
    page: {
      language: plan.language,
      name,
      tab,
      day: today(),
      budget: money(shown),
      chance: number('budgetChance'),
      expected: money(round(number('totalExpected') * number('factor'), digits)),
      budgetUsd: number('totalBudget'),
      expectedUsd: number('totalExpected'),
      finals: number('totalFinals'),
      generations: number('totalGenerations'),
      toPay: number('totalToPay'),
      ...(hasLocal && {
        local: {
          currency: String(at('currency')),
          exchange: fixedText(number('exchange'), decimals(number('exchange')), comma),
          day: textOf(at('asOf')).slice(0, 20),
          taxShare: number('taxShare'),
          digits,
          factor: number('factor'),
        },
      }),
      promptTokens: spanOf(rows.map(({ prompt }) => prompt)),
      references: rows.flatMap(({ row, references }) =>
        references === '' || references === 0 ? [] : [`${row.use || row.size} ${String(references)}`],
      ),
      odds: ODDS.flatMap((percent) => {
        const index = sure.findIndex((share) => Math.round(Number(share) * 100) === percent);
        const amount = local[index];
        return typeof amount === 'number' ? [{ sure: percent / 100, amount: money(amount) }] : [];
      }),
      rows: rows.map(({ row }) => row),
      prices: pricesOf(
        rows.map(({ row }) => row.rate),
        table,
        plan,
      ),
      marker: markerGiven,
    },
  };
}

/** Every row that is started is priced, and there is one. */
function requirePriced(cells: Cells, plan: FoundPlan, at: (name: string) => unknown): void {
  const lines = cells.slice(plan.first - 1, plan.first - 1 + plan.rows);
  const cell = (line: readonly unknown[], key: ColumnKey) => line[plan.column(key) - 1];
  const started = lines.filter(
    (line) => Number(cell(line, 'kind')) > 0 || INPUTS.some((key) => (cell(line, key) ?? '') !== ''),
  );
  if (started.length === 0) throw problem('plan/empty', {});
  if (typeof at('unreadable') !== 'number' || Number(at('unreadable')) > 0)
    throw problem('plan/calculating', {});
  const told = started.flatMap((line) => {
    const isPriced = typeof cell(line, 'pricedFinals') === 'number';
    if (isPriced && !isErrorValue(cell(line, 'use') as Cell)) return [];
    const name = textOf(cell(line, 'use')).trim() || `#${lines.indexOf(line) + 1}`;
    const message = isPriced
      ? WORKSHEET_WORDS[plan.language].cells.wordError
      : textOf(cell(line, 'message')) || textOf(at('stateLine'));
    return [`${name}${COMPARE_PLANS_WORDS[plan.language].cells.colon}${message}`];
  });
  // Plans of before have nothing there.
  if (at('currencyFault')) told.push(String(at('currencyFault')));
  if (told.length > 0) throw problem('plan/not-priced', { rows: told });
  if (at('allPriced') !== 1) throw problem('plan/calculating', {});
}

interface PricedRow {
  readonly row: ApprovedRow;
  readonly prompt: number | string;
  readonly references: unknown;
}

/** A blank rate is the default one, named: what is the default may change. */
function pricedRows(below: (key: string) => unknown[], usualRate: string): PricedRow[] {
  const columns = Object.fromEntries(
    [
      ...([
        'use',
        'ratio',
        'pricedSize',
        'quality',
        'rate',
        'pricedFinals',
        'retries',
        'generations',
      ] as const),
      ...(['bufferUsed', 'toPay', 'eachUsd', 'budget', 'chanceEach', 'promptUsed', 'references'] as const),
    ].map((key) => [key, below(key)]),
  ) as Record<string, unknown[]>;
  return (columns.pricedFinals ?? []).flatMap((finals, index) => {
    if (typeof finals !== 'number') return [];
    const text = (key: string) => textOf(columns[key]?.[index]);
    const figure = (key: string) => requireNumber(columns[key]?.[index]);
    const prompt = columns.promptUsed?.[index];
    const row: ApprovedRow = {
      use: text('use'),
      ratio: text('ratio'),
      size: text('pricedSize'),
      quality: text('quality'),
      rate: text('rate') || usualRate,
      finals,
      retries: figure('retries'),
      generations: figure('generations'),
      buffer: columns.bufferUsed?.[index] === '' ? 0 : figure('bufferUsed'),
      toPay: figure('toPay'),
      usdEach: figure('eachUsd'),
      budgetUsd: figure('budget'),
      chance: figure('chanceEach'),
    };
    return [
      {
        row,
        prompt: typeof prompt === 'number' ? prompt : String(prompt ?? ''),
        references: columns.references?.[index] ?? '',
      },
    ];
  });
}

/** The table says the same of every row as its cell: otherwise a result is stuck, or was typed over. */
function requireSamePrices(
  rows: readonly PricedRow[],
  marker: string,
  document: ReturnType<typeof sheetDocument>,
): void {
  for (const { row, prompt, references } of rows) {
    const args = [row.size, row.quality, row.rate, prompt, references, ...(marker ? [marker] : [])];
    const usd = IMGCOST.evaluate(args, document);
    if (typeof usd !== 'number' || Math.abs(usd - row.usdEach) > 1e-9 * Math.max(1, usd))
      throw problem('plan/calculating', {});
  }
}

/** What every rate that is used charges, each once. */
function pricesOf(names: readonly string[], table: RateTable, { language }: FoundPlan): ApprovedPrice[] {
  const rates = names.map((name): Rate => findRate(table, name));
  return [...new Map(rates.map((rate) => [rate.id, rate])).values()].map((rate) => {
    const [id = '', checked = '', prices = '', source = ''] = priceRecord(
      rate,
      WORKSHEET_WORDS[language].frozen,
      language,
    );
    const lastDay = rate.until ? APPROVED_WORDS[language].until(rate.until) : '';
    return { rate: id, prices: `${prices}${lastDay}`, source, checked };
  });
}

/** @throws Problem `plan/calculating`: a text where a number is due is one that still loads, or an error */
function requireNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw problem('plan/calculating', {});
  return value;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** `32.5` has one digit of its own, and is shown with two. */
const decimals = (value: number): number =>
  Math.min(6, Math.max(2, (String(value).split('.')[1] ?? '').length));

/** A cell as text: a day as one, an error as none. */
const textOf = (value: unknown): string =>
  value instanceof Date
    ? Utilities.formatDate(value, SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd')
    : isErrorValue(value as Cell)
      ? ''
      : String(value ?? '');

/** `200`, or `150–400` where rows differ; prompts written out are counted by the formulas and not repeated here. */
function spanOf(values: readonly (number | string)[]): string {
  const numbers = values.filter((value) => typeof value === 'number');
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const span = numbers.length === 0 ? '' : least === most ? String(least) : `${least}–${most}`;
  return numbers.length === values.length ? span : [span, '…'].filter(Boolean).join(', ');
}
