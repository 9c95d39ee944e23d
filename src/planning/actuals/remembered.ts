/** More different texts than these are worked out each anew. */
const MOST = 20_000;

/** The function, with what it gave for the texts that it was given before: cells of one column are often the same. */
export function remembered<Result>(of: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = of(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}
