import { problem } from '../messages/problem';
import { parseMarker } from '../rates/stored/marker';
import { type Cell, isBlank, isBlankArgument, isErrorValue, shownText, toCells } from './cell';

/** A formula's arguments without the marker, and the marker. */
export interface SplitArguments {
  readonly given: readonly unknown[];
  readonly marker: string | undefined;
}

/**
 * Takes the marker out of the arguments. It is known by its content, so it may stand in any trailing position:
 * `=IMGCOST(A2, B2, IMG_RATES)`. An error value in its own place (`IMG_RATES` was deleted) counts as none.
 * @throws Problem `rates/not-a-marker`
 */
export function splitMarker(args: readonly unknown[], names: readonly string[]): SplitArguments {
  let end = args.length;
  while (end > 0 && isBlankArgument(args[end - 1])) end -= 1;
  const last = singleCell(args[end - 1]);
  if (parseMarker(last)) return { given: args.slice(0, end - 1), marker: String(last).trim() };
  if (names[end - 1] !== 'rates') return { given: args, marker: undefined };
  if (!isErrorValue(last)) throw problem('rates/not-a-marker', { value: shownText(last) });
  return { given: args.slice(0, end - 1), marker: undefined };
}

function singleCell(argument: unknown): Cell {
  const cells = toCells(argument);
  return cells.length === 1 && cells[0]?.length === 1
    ? cells[0][0]
    : isBlank(argument as Cell)
      ? ''
      : 'range';
}
