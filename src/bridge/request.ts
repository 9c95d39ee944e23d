import * as v from 'valibot';
import { problem } from '../messages/problem';
import { jsonObject } from '../rates/stored/ascii-json';

/** A request as its schema gives it: nothing that the schema does not name is in it. */
export type RequestSchema<Request> = v.GenericSchema<unknown, Request>;

/**
 * Reads what a sidebar sends, of at most so many characters; anybody could call in its place.
 * @throws Problem `store/request`
 */
export function parseRequest<Request>(
  text: unknown,
  schema: () => RequestSchema<Request>,
  mostCharacters: number,
): Request {
  const fields = typeof text === 'string' && text.length <= mostCharacters ? jsonObject(text) : undefined;
  const read = v.safeParse(schema(), fields);
  if (!read.success) throw problem('store/request', {});
  return read.output;
}

/** A whole number from 0 to `most`. */
export const whole = (most: number = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** A text of at most so many characters. */
export const shortText = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

/** A number that JSON can hold and a cell can show. */
export const finite = () => v.pipe(v.number(), v.finite());
