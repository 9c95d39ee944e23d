const RAW = /undefined|NaN|Infinity|\[object|is not a function|Cannot read|not iterable|JSON at|Maximum call/;

/** What is wrong with a value that a formula gave; nothing for a finite number, a text, or a table of these. */
function faultOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const widths = new Set(value.map((row: unknown[]) => row.length));
    if (widths.size !== 1) return `rows of ${[...widths].join(', ')} cells`;
    return value.flat().map(faultOf).find(Boolean);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === 'string') return RAW.test(value) ? value : undefined;
  return typeof value;
}

/** What is wrong with an error: ours are plain, of one line, and end as sentences do. */
function faultOfError({ name, message }: Error): string | undefined {
  const isOurs = name === 'Error' && /^[^\n]*[.?。？]$/u.test(message) && message.length < 1000;
  return isOurs && !RAW.test(message) ? undefined : `${name}: ${message.slice(0, 300)}`;
}

/** What is wrong with the answer of a formula, a value or an error; nothing where a person can use it. */
export function faultOfCall(call: () => unknown): string | undefined {
  let value: unknown;
  try {
    value = call();
  } catch (error) {
    return faultOfError(error as Error);
  }
  return faultOf(value);
}
