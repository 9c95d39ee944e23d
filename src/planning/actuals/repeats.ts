import type { Source } from './charge';

/**
 * A reader of records that remarks those which stand in the file once more, as where two exports overlap. `textOf` tells
 * them apart; '' for records that may well be alike.
 */
export function remarkingRepeats(read: Source['read'], textOf: (index: number) => string): Source['read'] {
  const known = new Set<string>();
  return (index) => {
    const charges = read(index);
    const text = typeof charges === 'string' ? '' : textOf(index);
    if (typeof charges === 'string' || text === '') return charges;
    if (!known.has(text)) {
      known.add(text);
      return charges;
    }
    return charges.map((charge) => ({
      ...charge,
      remarks: [...(charge.remarks ?? []), 'repeated' as const],
    }));
  };
}
