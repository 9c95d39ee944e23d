import type { Change, EngineCommand } from '../../engine/batch-plugin';
import type { Run, ServiceObject } from '../../script/run';
import type { CellPosition } from '../../script/workspace';
import { type Area, edit, heightOf, mapCells, widthOf } from './area';
import { validationsCopied } from './data-validation';

/** Google's `CopyPasteType`, as far as it is modelled. */
export const COPY_PASTE_TYPES = {
  PASTE_VALUES: 'PASTE_VALUES',
  PASTE_FORMAT: 'PASTE_FORMAT',
  PASTE_DATA_VALIDATION: 'PASTE_DATA_VALIDATION',
};

/** `copyTo(range, type, false)` of a range: what formulas gave without the formulas, how cells look, or what they offer. */
export function rangeCopies(run: Run, area: Area): ServiceObject {
  const { getters } = run.workspace;
  const pastedAt = (position: CellPosition): { content: string } => {
    const { value } = run.workspace.cellAt(position);
    if (value === null || value === undefined) return { content: '' };
    if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
    // The engine reads what is pasted anew; a text that it would take for something else needs its apostrophe.
    const misread = typeof value === 'string' && /^[=+']|^(?:true|false)$|^[\d\s.,:%$/+-]+$/i.test(value);
    return { content: misread ? `'${value}` : String(value) };
  };
  /** Whether a merge hides this cell. */
  const isCovered = (position: CellPosition) => {
    const { col, row } = getters.getMainCellPosition(position);
    return col !== position.col || row !== position.row;
  };
  const copied = (pasted: Area, type: string | undefined, transposed: boolean | undefined): Change[] => {
    if (type === COPY_PASTE_TYPES.PASTE_DATA_VALIDATION && !transposed)
      return validationsCopied(run, area, pasted);
    if (type === COPY_PASTE_TYPES.PASTE_FORMAT && !transposed) return formatsCopied(run, area, pasted);
    if (type !== COPY_PASTE_TYPES.PASTE_VALUES || transposed)
      throw new Error(`The local host does not model copyTo of ${String(type)}.`);
    const contents = mapCells(area, pastedAt);
    return mapCells(pasted, (position, row, column): EngineCommand[] =>
      isCovered(position)
        ? []
        : [{ type: 'UPDATE_CELL', ...position, content: '', ...contents[row]?.[column] }],
    ).flat(2);
  };
  return {
    writes: {
      copyTo(target: object, type?: string, transposed?: boolean) {
        const to = run.internalsOf<Area>(target, 'SpreadsheetApp.Range.copyTo');
        for (const pasted of repeats(area, to)) edit(run, pasted, copied(pasted, type, transposed));
      },
    },
  };
}

/** A larger target is filled with whole repeats, a smaller one is overrun. */
function repeats(of: Area, { sheetId, zone }: Area): Area[] {
  const [height, width] = [heightOf(of), widthOf(of)];
  const starts = (first: number, last: number, size: number): number[] =>
    Array.from({ length: Math.max(1, Math.floor((last - first + 1) / size)) }, (_, at) => first + at * size);
  return starts(zone.top, zone.bottom, height).flatMap((top) =>
    starts(zone.left, zone.right, width).map((left) => ({
      ...{ sheetId, zone: { top, left, bottom: top + height - 1, right: left + width - 1 } },
    })),
  );
}

/** The commands that make cells look like others: style, number format and lines; conditional formats stay as they are. */
function formatsCopied(run: Run, from: Area, to: Area): Change[] {
  const { getters } = run.workspace;
  const { model } = run.workspace;
  const sources = mapCells(from, (position) => position);
  const commands = mapCells(to, (position, row, column): Change[] => {
    const source = sources[row]?.[column] as CellPosition;
    const { col, row: line } = position;
    const target = [{ left: col, right: col, top: line, bottom: line }];
    return [
      {
        type: 'SET_FORMATTING',
        sheetId: to.sheetId,
        target,
        // What the source does not say is taken away; clearing all first would read texts such as 4:5 anew.
        style: { ...unset(model.getters.getCellStyle(position)), ...model.getters.getCellStyle(source) },
        format: model.getters.getCell(source)?.format ?? '',
      },
      () => ({ type: 'SET_BORDER', ...position, border: getters.getCellBorder(source) ?? undefined }),
    ];
  });
  return commands.flat(2);
}

const unset = (style: object): object =>
  Object.fromEntries(Object.keys(style).map((property) => [property, undefined]));
