import type { Source } from './charge';

/**
 * A reader of records that remarks those which stand in the file once more, as where two exports overlap. `textsOf` tells
 * them apart; none for records that may well be alike.
 */
export function remarkingRepeats(
  read: Source['read'],
  textsOf: (index: number) => readonly string[],
): Source['read'] {
  const known = new Map<number, number>();
  return (index) => {
    const charges = read(index);
    const texts = typeof charges === 'string' ? [] : textsOf(index);
    if (typeof charges === 'string' || texts.length === 0) return charges;
    const key = keyOf(texts);
    const before = known.get(key);
    if (before === undefined) known.set(key, index);
    if (before === undefined || !areSame(textsOf(before), texts)) return charges;
    return charges.map((charge) => ({
      ...charge,
      remarks: [...(charge.remarks ?? []), 'repeated' as const],
    }));
  };
}

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at]);

/** A small number for texts (FNV-1a), so that they are not kept twice; what has the same one is compared. */
function keyOf(texts: readonly string[]): number {
  let key = 0x811c9dc5;
  for (const text of texts)
    for (let at = 0; at < text.length; at++) key = Math.imul(key ^ text.charCodeAt(at), 0x01000193);
  return key >>> 2;
}
