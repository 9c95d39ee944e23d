import { problem } from '../messages/problem';

/**
 * The value of an argument that is the same for all rows.
 * @throws Problem `argument/not-one-value` where the rows differ
 */
export function oneValue<Name extends string>(
  name: Name,
  rows: readonly Readonly<Record<Name, number>>[],
): number {
  const [value = 0, other] = new Set(rows.map((row) => row[name]));
  if (other !== undefined)
    throw problem('argument/not-one-value', { name, values: [String(value), String(other)] });
  return value;
}
