/** Whole numbers numerator ÷ denominator, exact however large. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/**
 * The smallest n with P(Binomial(n, 1 ÷ retries) ≥ finals) ≥ confidence, for each confidence (ascending), in whole numbers only:
 * P(n) = P(n − 1) + C(n − 1, finals − 1) p^finals q^(n − finals), everything times retries' numerator^n.
 */
export function exactGenerations(
  finals: number,
  retries: Fraction,
  confidences: readonly Fraction[],
): number[] {
  const [numerator, kept] = retries;
  const lost = numerator - kept;
  return quantiles(finals, confidences, kept ** BigInt(finals), numerator ** BigInt(finals), (n) => ({
    // From n to n + 1 generations: C(n, finals − 1) ÷ C(n − 1, finals − 1) = n ÷ (n − finals + 1).
    term: [BigInt(n) * lost, BigInt(n - finals + 1)],
    denominator: numerator,
  }));
}

/**
 * The same when retries are only known from a pilot, prior Beta(½, ½): acceptance^finals × rejection^x has the mean
 * ∏(2 kept + 1 + 2i) ∏(2 lost + 1 + 2j) ÷ (2^(finals + x) ∏(generated + 1 + i)).
 */
export function exactPilotGenerations(
  kept: number,
  generated: number,
  finals: number,
  confidences: readonly Fraction[],
): number[] {
  let first = 1n;
  let denominator = 1n;
  for (let i = 0; i < finals; i++) {
    first *= BigInt(2 * kept + 1 + 2 * i);
    denominator *= BigInt(2 * (generated + 1 + i));
  }
  return quantiles(finals, confidences, first, denominator, (n) => ({
    term: [BigInt(n) * BigInt(2 * (generated - kept) + 1 + 2 * (n - finals)), BigInt(n - finals + 1)],
    denominator: BigInt(2 * (generated + 1 + n)),
  }));
}

function quantiles(
  finals: number,
  confidences: readonly Fraction[],
  firstTerm: bigint,
  firstDenominator: bigint,
  growth: (n: number) => { term: Fraction; denominator: bigint },
): number[] {
  const found: number[] = [];
  let [n, term, sum, denominator] = [finals, firstTerm, firstTerm, firstDenominator];
  for (const [part, whole] of confidences) {
    while (sum * whole < part * denominator) {
      const next = growth(n);
      term = (term * next.term[0]) / next.term[1];
      sum = sum * next.denominator + term;
      denominator *= next.denominator;
      n++;
    }
    found.push(n);
  }
  return found;
}
