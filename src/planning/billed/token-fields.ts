import { problem } from '../../messages/problem';
import { briefly } from '../../rates/schema';

/** The members of an object of somebody else's JSON. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of these that is an object; an empty one where none is. */
export const fieldsOf = (...values: unknown[]): Fields => values.find(isFields) ?? {};

/** `inputTokens` and `input_tokens` are the same name. */
const plainName = (name: string): string => name.replace(/_/g, '').toLowerCase();

/** The first member with one of these names, in snake or camel case, and the name that it has there. */
export function memberOf(
  fields: Fields,
  names: readonly string[],
): { name: string; value: unknown } | undefined {
  for (const wanted of names.map(plainName))
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined && value !== null && plainName(name) === wanted) return { name, value };
  return undefined;
}

/**
 * The first count with one of these names in one of these places; undefined where none has one.
 * @throws Problem `usage/count` where it is no whole number of 0 or more
 */
export function countIn(places: readonly Fields[], ...names: string[]): number | undefined {
  const found = places.map((place) => memberOf(place, names)).find((member) => member !== undefined);
  if (!found) return undefined;
  const { name: field, value } = found;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw problem('usage/count', {
      field,
      value: briefly(typeof value === 'string' ? JSON.stringify(value) : value),
    });
  return value;
}
