/**
 * Numbers as people type them: `1 3`, `1,3`, `１、３`. A blank is all of them, as many as there may be; undefined where
 * there are fewer than two, too many, one twice or one that is not in the list.
 */
export function chosenNumbers(text: string, count: number, most: number): number[] | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return Array.from({ length: Math.min(count, most) }, (_, at) => at + 1);
  const numbers = plain
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(Number);
  const isChoice =
    /^[0-9\s,、;.&+]+$/.test(plain) &&
    numbers.length >= 2 &&
    numbers.length <= most &&
    new Set(numbers).size === numbers.length &&
    numbers.every((number) => number >= 1 && number <= count);
  return isChoice ? numbers : undefined;
}
