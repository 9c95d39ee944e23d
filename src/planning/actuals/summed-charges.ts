import type { UnexpectedOutput } from '../billed/unexpected-output';
import type { Charge, ColumnUse, Remark, RowRemark, SkipReason, Source, SourceKind } from './charge';
import { addDecimals, type Decimal, ZERO } from './decimal';

/** Rows that were left out for one reason. */
export interface Skipped {
  readonly reason: SkipReason;
  readonly rows: number;
  /** The first lines, for a person to look at. */
  readonly lines: readonly number[];
}

/** A file's charges, one a day, line item and project, and what a person should know before they are written. */
export interface Actuals {
  readonly kind: SourceKind;
  readonly rowsRead: number;
  readonly skipped: readonly Skipped[];
  readonly charges: readonly Charge[];
  /** First and last UTC day; undefined where no row has one. */
  readonly period: readonly [string, string] | undefined;
  /** What was charged in each currency, to the last digit. */
  readonly totals: readonly { readonly currency: string; readonly billed: Decimal }[];
  readonly hasMore: boolean;
  /** What was taken from which column; undefined where the file is no table. */
  readonly columns: ColumnUse | undefined;
  readonly remarks: readonly Remark[];
}

const LINES_SHOWN = 5;

/** Rows of one kind, and where the first ones stand. */
interface Lines {
  rows: number;
  readonly lines: number[];
}

/** Reads a source slice by slice, so that long work can show its progress and be cancelled. */
export class ActualsReader {
  private next = 0;
  private readonly sums = new Map<string, Charge>();
  private readonly skipped = new Map<SkipReason, Lines>();
  private readonly remarked = new Map<RowRemark, Lines>();
  private readonly unexpected = new Map<'output', Lines>();
  private firstUnexpected: UnexpectedOutput | undefined;

  constructor(private readonly source: Source) {}

  /** The share that has been read. */
  get progress(): number {
    return this.source.size === 0 ? 1 : this.next / this.source.size;
  }

  /** Reads at most so many rows; whether there are more. */
  read(rows: number): boolean {
    const end = Math.min(this.source.size, this.next + rows);
    for (; this.next < end; this.next++) this.take(this.source.read(this.next));
    return this.next < this.source.size;
  }

  /** What has been read. */
  result(): Actuals {
    const charges = [...this.sums.values()].sort(inOrder);
    const days = charges.map(({ day }) => day).filter(Boolean);
    const [first, last] = [days[0], days[days.length - 1]];
    return {
      kind: this.source.kind,
      rowsRead: this.next,
      skipped: [...this.skipped].map(([reason, { rows, lines }]) => ({ reason, rows, lines })),
      charges,
      period: first && last ? [first, last] : undefined,
      totals: totalsOf(charges),
      hasMore: this.source.hasMore === true,
      columns: this.source.columns,
      remarks: [
        ...(this.source.remarks ?? []),
        ...[...this.remarked].map(([kind, { rows, lines }]) => ({ kind, rows, lines })),
        ...this.unexpectedRemark(),
      ],
    };
  }

  private take(read: readonly Charge[] | SkipReason): void {
    if (typeof read === 'string') {
      this.note(this.skipped, read);
      return;
    }
    if (read.some(({ remarks }) => remarks))
      for (const remark of new Set(read.flatMap(({ remarks = [] }) => remarks)))
        this.note(this.remarked, remark);
    for (const charge of read) {
      const { unexpected } = charge;
      // Most rows have neither, and a copy of each takes time.
      this.add(unexpected || charge.remarks ? withoutRemarks(charge) : charge);
      if (unexpected) this.note(this.unexpected, 'output');
      this.firstUnexpected ??= unexpected;
    }
  }

  private unexpectedRemark(): Remark[] {
    const found = this.unexpected.get('output');
    return found && this.firstUnexpected
      ? [{ kind: 'unexpected output', first: this.firstUnexpected, ...found }]
      : [];
  }

  private note<Kind>(kinds: Map<Kind, Lines>, kind: Kind): void {
    const known = kinds.get(kind) ?? { rows: 0, lines: [] };
    known.rows++;
    if (known.lines.length < LINES_SHOWN) known.lines.push(this.source.lineOf(this.next));
    kinds.set(kind, known);
  }

  /** A row without a quantity is not added to one with: the quantity would then belong to a part of the amount. */
  private add(charge: Charge): void {
    const { day, lineItem, project, unit, currency, quantity, billed } = charge;
    // Plain texts hold no line break.
    const key = `${day}\n${unit}\n${currency}\n${quantity ? 1 : 0}${billed ? 1 : 0}\n${project}\n${lineItem}`;
    const before = this.sums.get(key);
    this.sums.set(key, before ? { ...before, ...sumsOf(before, charge) } : charge);
  }
}

const withoutRemarks = ({ remarks: _, unexpected: __, ...charge }: Charge): Charge => charge;

const sumsOf = (a: Charge, b: Charge): Partial<Charge> => ({
  ...(a.quantity && b.quantity && { quantity: addDecimals(a.quantity, b.quantity) }),
  ...(a.billed && b.billed && { billed: addDecimals(a.billed, b.billed) }),
  ...((a.kept || b.kept) && { kept: addDecimals(a.kept ?? ZERO, b.kept ?? ZERO) }),
});

const inOrder = (a: Charge, b: Charge): number =>
  compare(a.day, b.day) || compare(a.lineItem, b.lineItem) || compare(a.project, b.project);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function totalsOf(charges: readonly Charge[]): Actuals['totals'] {
  const totals = new Map<string, Decimal>();
  for (const { currency, billed } of charges)
    if (billed) totals.set(currency, addDecimals(totals.get(currency) ?? ZERO, billed));
  return [...totals].map(([currency, billed]) => ({ currency, billed }));
}
