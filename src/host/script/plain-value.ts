/**
 * A value as it passes between a page and `google.script.run`: numbers, texts, booleans, null, arrays and plain
 * objects. Throws for a Date or a function, as Google fails the call; `undefined` becomes null in arrays and is left out of objects.
 */
export function plainValue(value: unknown, place: 'argument' | 'result'): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((each) => plainValue(each, place));
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null)
    throw new Error(
      `Failed due to illegal value in property: ${place} (${typeof value === 'object' ? value.constructor.name : typeof value})`,
    );
  const fields = Object.entries(value as object).filter(([, each]) => each !== undefined);
  return Object.fromEntries(fields.map(([key, each]) => [key, plainValue(each, place)]));
}
