import type { EngineCommand } from './batch-plugin';
import type { CellWrite } from './cell-writes';

type Cell = EngineCommand & Omit<CellWrite, 'style' | 'type'> & { style?: object | null };

/** A cell as it is sent: column, row, content, the place of its format in a list, style; what is left out is null. */
type Packed = [number, number, string | null, number | null, (object | null)?];

/** Many `UPDATE_CELL` of one sheet as one message holds them. */
interface PackedCells {
  readonly type: 'PACKED_CELLS';
  readonly sheetId: string;
  readonly formats: string[];
  readonly cells: Packed[];
}

const KNOWN = new Set(['type', 'sheetId', 'col', 'row', 'content', 'format', 'style']);

const isCell = (command: EngineCommand): command is Cell =>
  command.type === 'UPDATE_CELL' &&
  Object.entries(command).every(([field, value]) => KNOWN.has(field) && value !== undefined);

/** Commands as they are sent to other pages and kept: cells that follow one another take a quarter of their length. */
export function packed(commands: readonly EngineCommand[]): EngineCommand[] {
  const all: EngineCommand[] = [];
  let run: PackedCells | undefined;
  for (const command of commands) {
    if (!isCell(command)) {
      all.push(command);
      run = undefined;
      continue;
    }
    if (run?.sheetId !== command.sheetId) {
      run = { type: 'PACKED_CELLS', sheetId: command.sheetId, formats: [], cells: [] };
      all.push(run as unknown as EngineCommand);
    }
    run.cells.push(packedCell(command, run.formats));
  }
  return all;
}

function packedCell({ col, row, content, format, style }: Cell, formats: string[]): Packed {
  let place: number | null = null;
  if (format !== undefined) {
    place = formats.indexOf(format);
    if (place < 0) place = formats.push(format) - 1;
  }
  return style === undefined ? [col, row, content ?? null, place] : [col, row, content ?? null, place, style];
}

/** The commands again. */
export const unpacked = (commands: readonly EngineCommand[]): EngineCommand[] =>
  commands.flatMap((command) =>
    command.type === 'PACKED_CELLS' ? cellsOf(command as unknown as PackedCells) : [command],
  );

const cellsOf = ({ sheetId, formats, cells }: PackedCells): EngineCommand[] =>
  cells.map(([col, row, content, format, ...style]) => ({
    ...{ type: 'UPDATE_CELL', sheetId, col, row },
    ...(content !== null && { content }),
    ...(format !== null && { format: formats[format] }),
    ...(style.length > 0 && { style: style[0] }),
  }));
