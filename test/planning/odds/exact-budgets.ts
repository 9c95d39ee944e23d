/** Rows whose cost is a whole number of a small unit of money. */
export type UnitRow = { units: number; finals: number; retries: number };

/** The same rows in dollars. */
export const inUsd = (rows: readonly UnitRow[], unitUsd: number) =>
  rows.map(({ units, finals, retries }) => ({ costEachUsd: units * unitUsd, finals, retries }));

/** Chances of n generations, n from 0 on, by the definition: C(n − 1, finals − 1) p^finals q^(n − finals). */
function generationChances({ finals, retries }: UnitRow): number[] {
  const chances = new Array<number>(finals).fill(0);
  let chance = (1 / retries) ** finals;
  for (let n = finals; n < finals * retries || chance > 1e-16; n++) {
    chances.push(chance);
    chance *= (n * (1 - 1 / retries)) / (n - finals + 1);
  }
  return chances;
}

/** Three rows: every pair of outcomes of the first two, and the third row's chances summed. */
export function byOutcome(rows: readonly UnitRow[]) {
  const [first, second, third] = rows as [UnitRow, UnitRow, UnitRow];
  const [a, b, c] = [first, second, third].map(generationChances) as [number[], number[], number[]];
  const sums = c.map((_, n) => c.slice(0, n + 1).reduce((x, y) => x + y));
  const chance = (units: number) => {
    let sum = 0;
    a.forEach((p, n) => {
      b.forEach((q, m) => {
        const left = Math.floor((units - n * first.units - m * second.units) / third.units);
        if (left >= 0) sum += p * q * (sums[Math.min(left, sums.length - 1)] as number);
      });
    });
    return sum;
  };
  const quantile = (confidence: number) => {
    let [low, high] = [0, 10_000_000];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (chance(middle) >= confidence) high = middle;
      else low = middle;
    }
    return high;
  };
  return { chance, quantile };
}

/** Any number of rows: the chances of every total, unit by unit. */
export function byCent(rows: readonly UnitRow[]) {
  let totals = [1];
  for (const row of rows) {
    const chances = generationChances(row);
    const next = new Array<number>(totals.length + chances.length * row.units).fill(0);
    chances.forEach((p, n) => {
      if (p === 0) return;
      totals.forEach((q, units) => {
        (next[units + n * row.units] as number) += p * q;
      });
    });
    totals = next;
  }
  const chance = (units: number) => totals.slice(0, units + 1).reduce((sum, p) => sum + p, 0);
  const quantile = (confidence: number) => {
    let units = 0;
    for (let sum = totals[0] as number; sum < confidence; sum += totals[units] as number) units++;
    return units;
  };
  return { chance, quantile };
}
