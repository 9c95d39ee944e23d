/** `Image cost plan`, or with the first number that no sheet has. Sheets takes names that differ in case alone for the same. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map(plain));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!known.has(plain(name))) return name;
  }
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
