/** Google refuses longer names. */
const MOST_CHARACTERS = 100;

/**
 * `Image cost plan`, or with the first number that no sheet has; cut where it would be too long. Sheets takes names that
 * differ in case alone for the same.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map(plain));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = cut(wanted, MOST_CHARACTERS - end.length) + end;
    if (!known.has(plain(name))) return name;
  }
}

/** Without half a character at the end. */
const cut = (text: string, characters: number): string =>
  text.slice(0, characters).replace(/[\uD800-\uDBFF]$/, '');

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
