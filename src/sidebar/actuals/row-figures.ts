import type { PlanRow } from '../../bridge/actuals';
import { type Calibration, calibration } from '../../planning/actuals/calibration';
import type { ImageTotals } from '../../planning/actuals/image-totals';
import type { ImagesGenerated } from '../../planning/actuals/images-generated';
import type { RateTable } from '../../rates/rate-table';
import type { ActualsWords } from './actuals-words';
import { typedNumber } from './number-field';
import { imagesOfRow } from './row-tokens';
import { figureText, type Typed, typedFrom } from './typed-figures';

/** What was typed about a deliverable, and what it measures. */
export interface RowFigures {
  readonly typed: Typed;
  change(part: Partial<Typed>): void;
  take(totals: ImageTotals): void;
  /** What is wrong with what was typed in a field. */
  readonly faulty: ReadonlySet<keyof Typed>;
  /** Images that the typed tokens are. */
  readonly counted: { readonly result?: ImagesGenerated | undefined; readonly fault?: string };
  readonly generated: number | undefined;
  readonly kept: number | undefined;
  /** Nothing until enough was typed. */
  readonly measured: { readonly result?: Calibration | undefined; readonly fault?: string };
}

/** What the plan says of a deliverable, as if it had been typed. */
export const typedFromPlan = ({ generated, kept, usd }: PlanRow): Typed => ({
  by: 'generated',
  generated: figureText(generated),
  tokens: '',
  kept: figureText(kept),
  usd: figureText(usd),
});

/** What was typed about a deliverable, and what it measures against what was planned at first. */
export function rowFigures(
  row: PlanRow,
  typed: Typed,
  put: (typed: Typed) => void,
  table: RateTable,
  attempt: ActualsWords['attempt'],
): RowFigures {
  const change = (part: Partial<Typed>) => put({ ...typed, ...part });
  const [tokens, kept, usd] = [typedNumber(typed.tokens), typedNumber(typed.kept), typedNumber(typed.usd)];
  const counted = attempt(() =>
    typed.by === 'tokens' && tokens ? imagesOfRow(row, tokens, table) : undefined,
  );
  const generated = typed.by === 'tokens' ? counted.result?.images : typedNumber(typed.generated);
  const measured = attempt(() =>
    isWhole(generated) && isWhole(kept) && !Number.isNaN(usd)
      ? calibration(
          { retries: row.firstRetries ?? row.retries, usdPerImage: row.usdPerImage },
          { generated, kept, usd },
        )
      : undefined,
  );
  const faulty = (['generated', 'tokens', 'kept', 'usd'] as const).filter((name) =>
    isFaulty(name, typed[name]),
  );
  return {
    ...{ typed, change, counted, generated, kept, measured },
    take: (totals) => change(typedFrom(totals)),
    faulty: new Set(faulty),
  };
}

const isWhole = (value: number | undefined): value is number => Number.isSafeInteger(value);

function isFaulty(name: keyof Typed, typed: string): boolean {
  const value = typedNumber(typed);
  return value !== undefined && (name === 'usd' ? Number.isNaN(value) : !isWhole(value));
}
