import type { EngineCommand } from './batch-plugin';
import { cellsOf, isBlock } from './cell-block';

/** What is done to a place by a command of its own: a cell is written, or gets a border. */
type Placed = EngineCommand & { sheetId: string; col: number; row: number };

type Field = 'format' | 'style' | 'border';

/**
 * So many places to the right of this one are done the same to: column, row, number; content, which differs from cell
 * to cell; places in the lists of formats, styles and borders. What is left out is null, or not there at the end.
 */
type Run = [number, number, number, (string | null)?, ...(number | null)[]];

/** Many commands of one type and sheet, as one message holds them. */
interface Packed {
  readonly type: 'PACKED';
  readonly of: string;
  readonly sheetId: string;
  readonly lists: Record<Field, unknown[]>;
  readonly runs: Run[];
}

const FIELDS: readonly Field[] = ['format', 'style', 'border'];

const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  UPDATE_CELL: new Set(['type', 'sheetId', 'col', 'row', 'content', 'format', 'style']),
  SET_BORDER: new Set(['type', 'sheetId', 'col', 'row', 'border']),
};

function isPlaced(command: EngineCommand): command is Placed {
  const known = KNOWN[command.type];
  if (!known) return false;
  for (const field in command) if (!known.has(field) || command[field] === undefined) return false;
  return true;
}

/**
 * Commands as they are sent to other pages and kept: cells that follow one another take a quarter of their length, and
 * those beside one another that look alike no more than one.
 */
export function packed(commands: readonly EngineCommand[]): EngineCommand[] {
  const all: EngineCommand[] = [];
  let packing: Packing | undefined;
  for (const command of commands) {
    if (!isPlaced(command)) {
      all.push(command);
      packing = undefined;
      continue;
    }
    if (!packing?.takes(command)) {
      packing = new Packing(command);
      all.push(packing.message as unknown as EngineCommand);
    }
    packing.add(command);
  }
  return all;
}

/** Packs commands of one type and sheet. */
class Packing {
  readonly message: Packed;
  private readonly places = { format: new Map(), style: new Map(), border: new Map() } as const;
  private last: Placed | undefined;

  constructor({ type, sheetId }: Placed) {
    this.message = {
      type: 'PACKED',
      of: type,
      sheetId,
      lists: { format: [], style: [], border: [] },
      runs: [],
    };
  }

  takes({ type, sheetId }: Placed): boolean {
    return this.message.of === type && this.message.sheetId === sheetId;
  }

  add(command: Placed): void {
    const { runs } = this.message;
    const run = runs.at(-1);
    if (run && this.last && isSameBeside(run, this.last, command)) run[2]++;
    else runs.push(this.runOf(command));
    this.last = command;
  }

  private runOf(command: Placed): Run {
    const { col, row, content } = command as Placed & { content?: string };
    const run: Run = [col, row, 1, content ?? null, ...FIELDS.map((field) => this.placeOf(field, command))];
    while (run.at(-1) === null) run.pop();
    return run;
  }

  private placeOf(field: Field, { [field]: value }: Placed): number | null {
    if (value === undefined) return null;
    const places = this.places[field];
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const place = places.get(key) ?? this.message.lists[field].push(value) - 1;
    places.set(key, place);
    return place;
  }
}

/** Whether a command does to the place at the right of a run what that does. */
function isSameBeside([col, row, number]: Run, last: Placed, next: Placed): boolean {
  if (next.row !== row || next.col !== col + number || next.content !== last.content) return false;
  return FIELDS.every((field) => isAlike(last[field], next[field]));
}

function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false;
  const fields = Object.entries(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(([field, value]) => (other as Record<string, unknown>)[field] === value)
  );
}

/** The commands again. */
export const unpacked = (commands: readonly EngineCommand[]): EngineCommand[] =>
  commands.flatMap((command) => {
    if (isBlock(command)) return cellsOf(command) as unknown as EngineCommand[];
    return command.type === 'PACKED' ? placedOf(command as unknown as Packed) : [command];
  });

const placedOf = ({ of: type, sheetId, lists, runs }: Packed): EngineCommand[] =>
  runs.flatMap(([col, row, number, content = null, ...places]) => {
    const done = content === null ? {} : { content };
    for (const [at, field] of FIELDS.entries()) {
      const place = places[at] ?? null;
      if (place !== null) Object.assign(done, { [field]: lists[field][place] });
    }
    return Array.from({ length: number }, (_, at) => ({ type, sheetId, col: col + at, row, ...done }));
  });
