/**
 * Keeps what was found in the last text: hosts follow one another on the same script, which takes longer to read than
 * to run.
 */
export function forLastText<T>(find: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly found: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, found: find(text) };
    return last.found;
  };
}
