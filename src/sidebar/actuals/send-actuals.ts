import type { ActualsRequest, UnfinishedSheet } from '../../bridge/actuals';
import type { ActualsTexts } from '../../i18n/words';
import { pricesIn } from '../../planning/actuals/billed-rates';
import { type Decimal, decimalText } from '../../planning/actuals/decimal';
import { ACTUALS_COLUMNS } from '../../planning/actuals/sheet-columns';
import { sheetRow } from '../../planning/actuals/sheet-rows';
import { type ComparedPrice, sheetTotals } from '../../planning/actuals/sheet-totals';
import type { Actuals } from '../../planning/actuals/summed-charges';
import type { RateTable } from '../../rates/rate-table';
import type { ActualsOutcome } from '../server/actuals-reply';
import type { Server } from '../server/server';
import type { Work } from './load-actuals';

/** What came of writing: the sheet, `cancelled` with the sheet that could not be taken back, or what went wrong. */
export type Sent =
  | { readonly kind: 'written'; readonly name: string }
  | { readonly kind: 'cancelled'; readonly left: LeftSheet | undefined }
  | {
      readonly kind: 'refused';
      readonly outcome: Exclude<ActualsOutcome, { kind: 'sheet' }>;
      readonly left?: LeftSheet | undefined;
    };

/** An unfinished sheet that could not be taken back, and a further try. */
export interface LeftSheet {
  readonly name: string;
  /** Whether it is gone. */
  readonly drop: () => Promise<boolean>;
}

export const ROWS_AT_ONCE = 5_000;

/** As many totals as a sheet takes, and as many prices as one line names. */
const [MOST_TOTALS, PRICES_NAMED] = [20, 6];

interface Sending extends Work {
  readonly server: Server;
  readonly texts: ActualsTexts;
  readonly table: RateTable;
  readonly today: string;
}

/** Writes actuals to a new sheet, part by part. What was begun is taken back when it is cancelled or fails. */
export async function sendActuals(actuals: Actuals, sending: Sending): Promise<Sent> {
  const { server, texts, table, today, onProgress, isCancelled } = sending;
  const { charges } = actuals;
  const token = newToken();
  const headings = ACTUALS_COLUMNS.map(
    (column) => new Map(Object.entries(texts.sheet.columns)).get(column) ?? column,
  );
  const begun = await server.writeActuals({
    ...{ token, step: 'start', rows: charges.length, headings, intro: texts.sheet.unfinished },
  });
  if (begun.kind !== 'sheet') return { kind: 'refused', outcome: begun };
  const { sheetId, name } = begun;
  const left = leftSheet(server, { token, sheetId, name });
  const takeBack = async (): Promise<LeftSheet | undefined> => ((await left.drop()) ? undefined : left);
  const pricesFor = pricesIn(table);
  const parts: ActualsRequest[] = [];
  for (let from = 0; from < charges.length; from += ROWS_AT_ONCE) {
    const cells = charges.slice(from, from + ROWS_AT_ONCE).map((charge) => sheetRow(charge, pricesFor));
    parts.push({ token, step: 'rows', sheetId, from, cells });
  }
  const { totals, compared } = sheetTotals(charges, pricesFor);
  parts.push({
    ...{ token, step: 'finish', sheetId, rows: charges.length },
    intro: introOf(actuals, compared, texts, today),
    totals: totals
      .filter(({ currency }) => /^(?:[A-Z]{3})?$/.test(currency))
      .slice(0, MOST_TOTALS)
      .map(({ currency, rows, listed }) => ({
        ...{ currency, label: texts.sheet.total(currency, rows, listed) },
      })),
  });
  for (const [at, part] of parts.entries()) {
    if (isCancelled()) return { kind: 'cancelled', left: await takeBack() };
    const outcome = await server.writeActuals(part);
    if (outcome.kind !== 'sheet') return { kind: 'refused', outcome, left: await takeBack() };
    onProgress((at + 1) / parts.length);
  }
  return { kind: 'written', name };
}

const leftSheet = (server: Server, { token, sheetId, name }: UnfinishedSheet): LeftSheet => ({
  name,
  drop: async () => (await server.writeActuals({ token, step: 'drop', sheetId })).kind === 'dropped',
});

/** A sheet that an earlier import began and did not finish; undefined where there is none, or nobody can tell. */
export async function foundLeft(server: Server): Promise<LeftSheet | undefined> {
  const found = await server.writeActuals({ token: newToken(), step: 'find' });
  const [sheet] = found.kind === 'unfinished' ? found.sheets : [];
  return sheet && leftSheet(server, sheet);
}

/** What stands above the table. */
function introOf(
  { kind, period, totals }: Actuals,
  compared: readonly ComparedPrice[],
  texts: ActualsTexts,
  today: string,
): string {
  const days = period ? texts.preview.periodText(...period) : texts.preview.undated;
  const prices = compared
    .slice(0, PRICES_NAMED)
    .map(({ name, checked, isEarlier }) => texts.sheet.price(name.slice(0, 40), checked, isEarlier));
  const against = texts.sheet.compared(prices, compared.length - prices.length);
  return texts.sheet.intro(texts.kinds[kind], days, totalsText(totals, texts).slice(0, 200), today, against);
}

/** `USD 1.714375`, to the last digit. */
export function totalsText(
  totals: readonly { readonly currency: string; readonly billed: Decimal }[],
  texts: ActualsTexts,
): string {
  const amounts = totals.map(({ currency, billed }) => texts.lines.billed(decimalText(billed), currency));
  return amounts.join(' + ') || texts.preview.noTotal;
}

const newToken = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
