import type { Zone } from '@odoo/o-spreadsheet';
import type { EngineCommand } from './batch-plugin';

/** Texts and numbers that go into cells beside and below one another, from one place on. */
export interface CellBlock extends EngineCommand {
  readonly type: 'BLOCK';
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly contents: readonly (readonly string[])[];
  /** The format of each column; what has none keeps that of its cell. */
  readonly formats: readonly (string | null)[];
}

/** One cell of a block, as the engine's own command. */
export interface BlockCell extends EngineCommand {
  readonly type: 'UPDATE_CELL';
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content: string;
  readonly format?: string;
}

/** A command that gives cells a format or a style. */
export type Formatting = EngineCommand & {
  sheetId: string;
  target: readonly Zone[];
  format?: string;
  style?: Record<string, unknown>;
};

export const isBlock = (command: EngineCommand): command is CellBlock => command.type === 'BLOCK';

/** What is written into one cell of a block. */
export type CellText = { readonly content: string; readonly format?: string };

/** Whether a text or its format makes a cell where there is none. */
export const makesCell = ({ content, format }: CellText): boolean => content !== '' || Boolean(format);

/** Tells what is written into each cell of a block, row by row. */
export function forEachCell(
  { col, row, contents, formats }: CellBlock,
  tell: (col: number, row: number, text: CellText) => void,
): void {
  for (let down = 0; down < contents.length; down++) {
    const texts = contents[down] ?? [];
    for (let along = 0; along < texts.length; along++) {
      const content = texts[along] ?? '';
      const format = formats[along] ?? null;
      tell(col + along, row + down, format === null ? { content } : { content, format });
    }
  }
}

/** Where a block goes. */
export const zoneOf = ({ col, row, contents, formats }: CellBlock): Zone => ({
  ...{ left: col, right: col + formats.length - 1 },
  ...{ top: row, bottom: row + contents.length - 1 },
});

/** The cells that a block makes, one by one. */
export function cellsOf(block: CellBlock): BlockCell[] {
  const cells: BlockCell[] = [];
  const { sheetId } = block;
  forEachCell(block, (col, row, text) => {
    if (makesCell(text)) cells.push({ type: 'UPDATE_CELL', sheetId, col, row, ...text });
  });
  return cells;
}

/** The last row of a block, as a block. */
export const lastRowOf = (block: CellBlock): CellBlock => ({
  ...block,
  row: block.row + block.contents.length - 1,
  contents: block.contents.slice(-1),
});

/** The one block that these commands come to: formats of whole columns of it, and its texts. */
export function blockOf(commands: readonly EngineCommand[]): CellBlock | undefined {
  const block = commands.at(-1);
  if (!block || !isBlock(block)) return undefined;
  const formats = [...block.formats];
  for (const command of commands.slice(0, -1)) {
    const zones = formatOfColumns(command, block);
    if (!zones) return undefined;
    for (const { left, right } of zones)
      formats.fill((command as Formatting).format ?? null, left - block.col, right - block.col + 1);
  }
  return { ...block, formats };
}

/** The zones that a command gives a format, if they are whole columns of a block. */
function formatOfColumns(command: EngineCommand, block: CellBlock): readonly Zone[] | undefined {
  const { type, sheetId, target, format, style } = command as Formatting;
  if (type !== 'SET_FORMATTING' || sheetId !== block.sheetId || format === undefined || style)
    return undefined;
  const { left, right, top, bottom } = zoneOf(block);
  const isColumns = (zone: Zone) =>
    zone.top === top && zone.bottom === bottom && zone.left >= left && zone.right <= right;
  return target.every(isColumns) ? target : undefined;
}
