/** A fraction in whole numbers: exact, whatever is multiplied. */
export class Fraction {
  constructor(
    readonly over: bigint,
    readonly under = 1n,
  ) {}

  /** Of a decimal as it is written: `2.5`, `20%`. */
  static of(text: string): Fraction {
    const [, whole = '', decimals = '', percent] = /^(\d*)\.?(\d*)(%?)$/.exec(text) ?? [];
    return new Fraction(BigInt(whole + decimals || '0'), 10n ** BigInt(decimals.length + (percent ? 2 : 0)));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.over * other.over, this.under * other.under);
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.over * other.under + other.over * this.under, this.under * other.under);
  }

  ceiling(): bigint {
    return (this.over + this.under - 1n) / this.under;
  }

  atLeast(other: Fraction): boolean {
    return this.over * other.under >= other.over * this.under;
  }

  number(): number {
    const scale = 10n ** 18n;
    return Number((this.over * scale) / this.under) / 1e18;
  }
}

/** A deliverable as it is typed. */
export interface Deliverable {
  readonly width: number;
  readonly height: number;
  readonly quality: 'low' | 'medium' | 'high';
  readonly finals: string;
  readonly retries: string;
  readonly buffer: string;
  readonly promptTokens: number;
  /** Images of 1024x1024: 1,024 tokens each. */
  readonly references: number;
}

/** Source: OpenAI's calculator script for gpt-image-2, and its prices of 2026-11-22: 5, 8 and 30 USD per 1M tokens. */
const FACTOR = { low: 16n, medium: 48n, high: 96n };

/** Output tokens of one image, in whole numbers: half to even where a product ends in one half. */
export function outputTokens({ width, height, quality }: Deliverable): bigint {
  const [long, short] = [BigInt(Math.max(width, height)), BigInt(Math.min(width, height))];
  const factor = FACTOR[quality];
  const doubled = (2n * factor * short) / long;
  const exact = doubled * long === 2n * factor * short;
  const below = doubled / 2n;
  const isHalf = exact && doubled % 2n === 1n;
  const rounded = isHalf ? below + (below % 2n) : (doubled + 1n) / 2n;
  const area = 2_000_000n + BigInt(width) * BigInt(height);
  return new Fraction(factor * rounded * area, 4_000_000n).ceiling();
}

/** USD of one generation. */
export const costEach = (row: Deliverable): Fraction =>
  new Fraction(
    outputTokens(row) * 30n + BigInt(row.promptTokens) * 5n + BigInt(row.references) * 1024n * 8n,
    1_000_000n,
  );

const expected = ({ finals, retries }: Deliverable): Fraction =>
  Fraction.of(finals).times(Fraction.of(retries));

/** Generations to pay for. */
export const toPay = (row: Deliverable): bigint =>
  expected(row)
    .times(new Fraction(1n).plus(Fraction.of(row.buffer)))
    .ceiling();

export const generations = (row: Deliverable): bigint => expected(row).ceiling();
export const estimate = (row: Deliverable): Fraction => expected(row).times(costEach(row));
export const budget = (row: Deliverable): Fraction => new Fraction(toPay(row)).times(costEach(row));

/** Chance that this many generations keep all finals, each kept with chance 1 ÷ retries. */
export function chance({ finals, retries }: Deliverable, made: bigint): Fraction {
  const { over, under } = Fraction.of(retries);
  const [kept, lost] = [under, over - under];
  let ways = 1n;
  let sum = 0n;
  for (let count = 0n; count <= made; count++) {
    if (count >= BigInt(finals)) sum += ways * kept ** count * lost ** (made - count);
    ways = (ways * (made - count)) / (count + 1n);
  }
  return new Fraction(sum, over ** made);
}

/** Fewest generations that keep all finals with 90% confidence. */
export function neededForNinety(row: Deliverable): bigint {
  let made = BigInt(row.finals);
  while (!chance(row, made).atLeast(new Fraction(9n, 10n))) made++;
  return made;
}
