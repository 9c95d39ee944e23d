/**
 * OpenAI's calculator, written apart from src/pricing as its public ports read it out: the latent grid's long side is
 * the factor, the short side is that divided by the ratio and rounded half to even, as Python's and NumPy's round do.
 */
const FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'gpt-image-2': { low: 16, medium: 48, high: 96 },
  'gpt-image-2.5': { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 },
};

export const FAMILIES = Object.entries(FACTORS).flatMap(([family, factors]) =>
  Object.entries(factors).map(([quality, factor]) => ({ family, quality, factor })),
);

/** Every size that keeps the published rules, found by its rules alone. */
export function publishedSizes(): [number, number][] {
  const sizes: [number, number][] = [];
  for (let w = 16; w <= 3840; w += 16)
    for (let h = 16; h <= 3840; h += 16) {
      const ratio = w > h ? w / h : h / w;
      const pixels = w * h;
      if (ratio <= 3 && pixels >= 655360 && pixels <= 8294400) sizes.push([w, h]);
    }
  return sizes;
}

/** Output tokens of `n` images, in doubles and in the script's order of steps. */
export function publishedTokens(w: number, h: number, factor: number, n: number): number {
  const aspect = Math.max(w, h) / Math.min(w, h);
  const shortSide = evenly(factor / aspect);
  const perPixel = 2e6 + w * h;
  return Math.ceil((n * factor * shortSide * perPixel) / 4e6);
}

function evenly(x: number): number {
  const nearest = Math.round(x);
  return Math.abs(x - Math.trunc(x)) === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}

/** Whether factor × short ÷ long lies exactly half-way between two whole numbers, in whole-number arithmetic. */
export function isExactTie(w: number, h: number, factor: number): boolean {
  const [long, short] = [Math.max(w, h), Math.min(w, h)];
  return (2 * factor * short) % long === 0 && ((2 * factor * short) / long) % 2 === 1;
}
