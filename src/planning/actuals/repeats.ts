import type { Source } from './charge';

/**
 * A reader of records that remarks those which stand in the file once more, as where two exports overlap. `textsOf` tells
 * them apart; none for records that may well be alike.
 */
export function remarkingRepeats(
  read: Source['read'],
  textsOf: (index: number) => readonly string[],
): Source['read'] {
  const known = new Set<number>();
  return (index) => {
    const charges = read(index);
    const texts = typeof charges === 'string' ? [] : textsOf(index);
    if (typeof charges === 'string' || texts.length === 0) return charges;
    const key = keyOf(texts);
    if (!known.has(key)) {
      known.add(key);
      return charges;
    }
    return charges.map((charge) => ({
      ...charge,
      remarks: [...(charge.remarks ?? []), 'repeated' as const],
    }));
  };
}

/** 52 bits of texts, so that long files are not kept twice: of 300,000 records two look alike once in 100,000 files. */
function keyOf(texts: readonly string[]): number {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
  }
  return (a >>> 0) * 0x100000 + (b >>> 12);
}
