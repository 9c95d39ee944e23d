import { sheetDocument } from '../rates/sheet-document';

/**
 * Says what a cell's formula hands to a script, for Diagnose; without arguments, when it was calculated.
 *
 * @param first Anything.
 * @param second Optional. Anything.
 * @param third Optional. Anything.
 */
export function describeArguments(first?: unknown, second?: unknown, third?: unknown): string {
  const { wallClock } = sheetDocument();
  const given = [first, second, third];
  while (given.length > 0 && given[given.length - 1] === undefined) given.pop();
  return given.length === 0
    ? wallClock(new Date())
    : given.map((value) => description(value, wallClock)).join(', ');
}

function description(value: unknown, wallClock: (time: Date) => string): string {
  if (value instanceof Date) return `Date ${wallClock(value)}`;
  return value === undefined ? 'undefined' : `${typeof value} ${JSON.stringify(value)}`;
}
