import type { Zone } from '@odoo/o-spreadsheet';
import type { EngineCommand } from './batch-plugin';
import { blockOf, type CellBlock, type Formatting, forEachCell, isBlock } from './cell-block';

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
  private given: EngineCommand[] = [];
  private readonly writes: CellWrite[] = [];
  /** The latest write of each cell, by sheet, row and column. */
  private readonly latest = new Map<string, CellWrite[][]>();

  /** Takes a command that writes cells or may change places with all that do; says whether it did the former. */
  take(command: EngineCommand): 'taken' | 'apart' | 'refused' {
    if (!isCell(command) && !isFormatting(command) && !isBlock(command))
      return APART.has(command.type) ? 'apart' : 'refused';
    this.given.push(command);
    return 'taken';
  }

  /** The one block that all that was taken comes to, if it does. */
  block(): CellBlock | undefined {
    return blockOf(this.given);
  }

  /** All that was taken, in an order that gives the same. */
  all(): CellWrite[] {
    for (const command of this.given) {
      if (isCell(command)) this.put(command.sheetId, command.col, command.row, command);
      else if (isFormatting(command)) for (const zone of command.target) this.format(command, zone);
      else if (isBlock(command))
        forEachCell(command, (col, row, text) => this.put(command.sheetId, col, row, text));
    }
    this.latest.clear();
    return this.writes.splice(0);
  }

  clear(): void {
    this.given = [];
  }

  private format(command: Formatting, { left, right, top, bottom }: Zone): void {
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) this.put(command.sheetId, col, row, command);
  }

  private put(sheetId: string, col: number, row: number, { content, format, style }: Given): void {
    const cells = this.rowOf(sheetId, row);
    const before = cells[col];
    const follows = before?.content !== undefined && (content !== undefined || format !== undefined);
    const write: CellWrite = before && !follows ? before : { type: 'UPDATE_CELL', sheetId, col, row };
    if (write !== before) this.writes.push(write);
    cells[col] = write;
    if (content !== undefined) write.content = content;
    if (format !== undefined) write.format = format;
    if (style !== undefined) write.style = { ...write.style, ...style };
  }

  private rowOf(sheetId: string, row: number): CellWrite[] {
    const rows = this.latest.get(sheetId) ?? [];
    this.latest.set(sheetId, rows);
    rows[row] ??= [];
    return rows[row];
  }
}
