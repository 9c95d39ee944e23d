/** What there is to know about markers when the calls in a formula are looked at. */
export interface MarkerWords {
  /** What to write. */
  readonly marker: string;
  /** Whether a call without a marker gets one; else only dead markers are replaced. */
  readonly append: boolean;
  /** How many arguments a function takes, its marker included; undefined for one that is not ours. */
  argumentsOf(functionName: string): number | undefined;
  /** Whether an argument, as it is written, passes the marker on. */
  isMarker(argument: string): boolean;
  /** Whether it did so once, and is to be replaced. */
  isDeadMarker(argument: string, place: number): boolean;
}

/**
 * A formula in which each call of ours ends in the marker: the same text when that was so, undefined when the formula
 * cannot be read. A marker is added with the separator that the call uses, `;` if it has none.
 */
export function withMarker(formula: string, words: MarkerWords): string | undefined {
  const calls = callsIn(formula);
  if (!calls) return undefined;
  const edits = calls
    .flatMap((call) => editOf(call, formula, words) ?? [])
    .sort((one, other) => one.from - other.from);
  const pieces = edits.map(({ from, by }, at) => formula.slice(edits[at - 1]?.to ?? 0, from) + by);
  return pieces.join('') + formula.slice(edits[edits.length - 1]?.to ?? 0);
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** A pair of brackets: a call when a name stands before it. */
interface Bracket {
  readonly name: string | undefined;
  readonly closing: string;
  readonly separators: Piece[];
  readonly from: number;
}

interface Call {
  readonly name: string;
  /** Without the space around them; `IMGCOST()` has one empty argument. */
  readonly given: readonly Piece[];
  readonly separators: readonly Piece[];
}

/** Texts, quoted sheet names, error values, names, brackets, separators, space, anything else. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z0-9/]+[!?]?|[\p{L}_][\p{L}\p{N}_.]*|\s+|./gisu;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

function callsIn(formula: string): Call[] | undefined {
  const calls: Call[] = [];
  const open: Bracket[] = [];
  let name: string | undefined;
  for (const match of formula.matchAll(TOKEN)) {
    const [token] = match;
    const from = match.index;
    const to = from + token.length;
    if (token === '"' || token === "'") return undefined;
    const closing = CLOSING[token];
    if (closing) open.push({ name: token === '(' ? name : undefined, closing, separators: [], from: to });
    else if (token === ')' || token === '}') {
      const bracket = open.pop();
      if (bracket?.closing !== token) return undefined;
      if (bracket.name) calls.push(callOf(formula, bracket.name, bracket, from));
    } else if (token === ',' || token === ';') open[open.length - 1]?.separators.push({ from, to });
    if (token.trim() !== '') name = /^[\p{L}_]/u.test(token) ? token : undefined;
  }
  return open.length === 0 ? calls : undefined;
}

function callOf(formula: string, name: string, { separators, from }: Bracket, end: number): Call {
  const starts = [from, ...separators.map(({ to }) => to)];
  const ends = [...separators.map((separator) => separator.from), end];
  const given = starts.map((start, at) => trimmed(formula, start, ends[at] as number));
  return { name, given, separators };
}

/** Looks at the ends alone: calls within calls would be read again and again otherwise. */
function trimmed(formula: string, from: number, to: number): Piece {
  const isSpace = (at: number) => /\s/.test(formula[at] ?? '');
  let [start, end] = [from, to];
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return { from: start, to: end };
}

/** A name or a reference to a cell, with the name of its sheet, is no longer. */
const LONGEST_MARKER = 300;

function editOf(call: Call, formula: string, words: MarkerWords): (Piece & { by: string }) | undefined {
  const most = words.argumentsOf(call.name.toUpperCase());
  if (most === undefined) return undefined;
  const place = call.given.reduce((last, { from, to }, at) => (from === to ? last : at), -1);
  const last = call.given[place];
  if (last && last.to - last.from <= LONGEST_MARKER) {
    const text = formula.slice(last.from, last.to);
    if (words.isMarker(text)) return undefined;
    if (words.isDeadMarker(text, place)) return { ...last, by: words.marker };
  }
  if (!words.append || call.given.length >= most) return undefined;
  const end = (call.given[call.given.length - 1] as Piece).to;
  return {
    from: end,
    to: end,
    by: (last || call.given.length > 1 ? separatorOf(call, formula) : '') + words.marker,
  };
}

/** A comma between two digits may be a decimal comma: where there is no other, `;` is right in every locale. */
function separatorOf({ separators }: Call, formula: string): string {
  const sure = separators.find(
    ({ from, to }) => formula[from] === ';' || !/^\d,\d$/.test(formula.slice(from - 1, to + 1)),
  );
  if (!sure) return ';';
  const semicolon = separators.find(({ from }) => formula[from] === ';');
  const { from, to } = semicolon ?? sure;
  return formula.slice(from, to) + (/^ /.test(formula.slice(to)) ? ' ' : '');
}
