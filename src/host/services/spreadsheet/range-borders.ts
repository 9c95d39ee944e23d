import type { Border } from '@odoo/o-spreadsheet';
import type { Run, ServiceObject } from '../../script/run';
import { type Area, edit, heightOf, mapCells, widthOf } from './area';

/** Google's `BorderStyle` → the engine's. */
const STYLES: Record<string, string> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
};

export const BORDER_STYLES = Object.fromEntries(Object.keys(STYLES).map((name) => [name, name]));

/** true draws the side, false removes it, null leaves it. */
type Side = boolean | null;

/** `setBorder`, `merge`, `mergeAcross`, `breakApart` of a range. */
export function rangeBorders(run: Run, area: Area): ServiceObject {
  const { sheetId, zone } = area;
  const { getters } = run.workspace;
  const [lastRow, lastColumn] = [heightOf(area) - 1, widthOf(area) - 1];
  function setBorder(...args: [Side, Side, Side, Side, Side, Side, (string | null)?, (string | null)?]) {
    const [top, left, bottom, right, vertical, horizontal, color = null, styleName = null] = args;
    const style = STYLES[styleName ?? 'SOLID'];
    if (!style) throw new Error(`The local host does not model the border style ${styleName}.`);
    const line = { style, color: color ?? '#000000' };
    const commands = mapCells(area, (position, row, column) => () => {
      const sides: [string, Side][] = [
        ['top', row === 0 ? top : horizontal],
        ['bottom', row === lastRow ? bottom : horizontal],
        ['left', column === 0 ? left : vertical],
        ['right', column === lastColumn ? right : vertical],
      ];
      const border: Record<string, unknown> = { ...(getters.getCellBorder(position) as Border | null) };
      for (const [side, wanted] of sides) {
        if (wanted === true) border[side] = line;
        if (wanted === false) delete border[side];
      }
      return { type: 'SET_BORDER', ...position, border: Object.keys(border).length ? border : undefined };
    });
    edit(run, area, commands.flat());
  }
  const merge = (target: unknown[]) => edit(run, area, [{ type: 'ADD_MERGE', sheetId, target, force: true }]);
  return {
    reads: { isPartOfMerge: () => getters.getMergesInZone(sheetId, zone).length > 0 },
    writes: {
      setBorder,
      merge: () => merge([zone]),
      mergeAcross: () =>
        merge(
          mapCells({ sheetId, zone: { ...zone, right: zone.left } }, ({ row }) => ({
            ...zone,
            top: row,
            bottom: row,
          })).flat(),
        ),
      breakApart: () =>
        edit(run, area, [{ type: 'REMOVE_MERGE', sheetId, target: getters.getMergesInZone(sheetId, zone) }]),
    },
  };
}
