import type { Zone } from '@odoo/o-spreadsheet';
import type { EngineCommand } from './batch-plugin';

type Style = Record<string, unknown>;

/** What is to be put into one cell; what is left out stays. */
export interface CellWrite {
  readonly type: 'UPDATE_CELL';
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  content?: string;
  format?: string;
  /** What changes in the cell's style. */
  style?: Style;
}

type Given = Pick<CellWrite, 'content' | 'format' | 'style'>;
type Formatting = EngineCommand & {
  sheetId: string;
  target: readonly Zone[];
  format?: string;
  style?: Style;
};

/** Commands that neither read cells nor change what is written to them: cells may be written before or after. */
const APART = new Set(['SET_CELL_NOTE', 'RESIZE_COLUMNS_ROWS', 'SET_BORDER']);

const isCell = (command: EngineCommand): command is EngineCommand & CellWrite =>
  command.type === 'UPDATE_CELL' && !('style' in command);

const isFormatting = (command: EngineCommand): command is Formatting => command.type === 'SET_FORMATTING';

/**
 * Collects what is written cell by cell, so that each cell is written once, whatever was asked of it. A format that
 * comes after a content stays after it: the engine reads a content by the format that the cell has then.
 */
export class CellWrites {
  private readonly writes: CellWrite[] = [];
  private readonly latest = new Map<string, CellWrite[]>();

  /** Takes a command that writes cells or may change places with all that do; says whether it did the former. */
  take(command: EngineCommand): 'taken' | 'apart' | 'refused' {
    if (isCell(command)) this.put(command.sheetId, command.col, command.row, command);
    else if (isFormatting(command)) for (const zone of command.target) this.format(command, zone);
    else return APART.has(command.type) ? 'apart' : 'refused';
    return 'taken';
  }

  /** All that was taken, in an order that gives the same; then it is empty. */
  taken(): CellWrite[] {
    this.latest.clear();
    return this.writes.splice(0);
  }

  private format(command: Formatting, { left, right, top, bottom }: Zone): void {
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) this.put(command.sheetId, col, row, command);
  }

  private put(sheetId: string, col: number, row: number, { content, format, style }: Given): void {
    const rows = this.rowsOf(`${sheetId} ${row}`);
    const before = rows[col];
    const follows = before?.content !== undefined && (content !== undefined || format !== undefined);
    const write: CellWrite = before && !follows ? before : { type: 'UPDATE_CELL', sheetId, col, row };
    if (write !== before) this.writes.push(write);
    rows[col] = write;
    if (content !== undefined) write.content = content;
    if (format !== undefined) write.format = format;
    if (style !== undefined) write.style = { ...write.style, ...style };
  }

  /** The latest write of each cell of a row. */
  private rowsOf(row: string): CellWrite[] {
    const known = this.latest.get(row);
    if (known) return known;
    const cells: CellWrite[] = [];
    this.latest.set(row, cells);
    return cells;
  }
}
