import type { EngineCommand } from '../../engine/batch-plugin';
import type { Run, ServiceObject } from '../../script/run';
import type { CellPosition } from '../../script/workspace';
import { type Area, edit, heightOf, mapCells, widthOf } from './area';

/** Google's `CopyPasteType`; values alone are modelled. */
export const COPY_PASTE_TYPES = { PASTE_VALUES: 'PASTE_VALUES' };

/** `copyTo(range, PASTE_VALUES, false)` of a range: what formulas gave, without the formulas. */
export function rangeCopies(run: Run, area: Area): ServiceObject {
  const { getters } = run.workspace;
  const pastedAt = (position: CellPosition): { content: string; format?: string } => {
    const { value } = getters.getEvaluatedCell(position);
    if (value === null) return { content: '' };
    if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
    // The engine reads what is pasted anew; a text that it would take for something else needs the format of texts.
    const misread = typeof value === 'string' && /^=|^[\d\s.,:%$/+-]+$/.test(value);
    return { content: String(value), ...(misread && { format: '@' }) };
  };
  /** Whether a merge hides this cell. */
  const isCovered = (position: CellPosition) => {
    const { col, row } = getters.getMainCellPosition(position);
    return col !== position.col || row !== position.row;
  };
  return {
    writes: {
      copyTo(target: object, type?: string, transposed?: boolean) {
        const to = run.internalsOf<Area>(target, 'SpreadsheetApp.Range.copyTo');
        if (type !== COPY_PASTE_TYPES.PASTE_VALUES || transposed)
          throw new Error(`The local host does not model copyTo of ${String(type)}.`);
        const contents = mapCells(area, pastedAt);
        const zone = {
          ...to.zone,
          bottom: to.zone.top + heightOf(area) - 1,
          right: to.zone.left + widthOf(area) - 1,
        };
        const pasted = { sheetId: to.sheetId, zone };
        const commands = mapCells(pasted, (position, row, column): EngineCommand[] =>
          isCovered(position)
            ? []
            : [{ type: 'UPDATE_CELL', ...position, content: '', ...contents[row]?.[column] }],
        );
        edit(run, pasted, commands.flat(2));
      },
    },
  };
}
