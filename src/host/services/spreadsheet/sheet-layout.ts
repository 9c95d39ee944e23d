import type { Methods, Run, ServiceObject } from '../../script/run';
import { requireRoomForCells } from './area';

type Dimension = 'COL' | 'ROW';

const range = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first - 1 + index);

/** Inserting, deleting, hiding, sizing and freezing for rows or for columns, under Google's names. */
function headers(run: Run, sheetId: string, dimension: Dimension): ServiceObject {
  const { getters } = run.workspace;
  const isRow = dimension === 'ROW';
  const one = isRow ? 'Row' : 'Column';
  const [size, sizeOf] = isRow
    ? (['Height', (index: number) => getters.getRowSize(sheetId, index)] as const)
    : (['Width', (index: number) => getters.getColSize(sheetId, index)] as const);
  const at = { sheetId, dimension };
  const change = (type: string, payload: object) => run.workspace.change([{ type, ...at, ...payload }]);
  const total = () => getters.getNumberHeaders(sheetId, dimension);
  const requireInside = (first: number, count = 1) => {
    if (first < 1 || count < 1 || first + count - 1 > total())
      throw new Error(`Those ${one.toLowerCase()}s are out of bounds.`);
  };
  const insert =
    (position: 'before' | 'after') =>
    (base: number, quantity = 1) => {
      requireInside(base);
      const across = getters.getNumberHeaders(sheetId, isRow ? 'COL' : 'ROW');
      requireRoomForCells(run.workspace, quantity * across);
      change('ADD_COLUMNS_ROWS', {
        sheetName: getters.getSheetName(sheetId),
        base: base - 1,
        quantity,
        position,
      });
    };
  const remove = (first: number, count = 1) => {
    requireInside(first, count);
    if (count >= total()) throw new Error(`You can't delete all the ${one.toLowerCase()}s on the sheet.`);
    change('REMOVE_COLUMNS_ROWS', {
      sheetName: getters.getSheetName(sheetId),
      elements: range(first, count),
    });
  };
  const onHeaders =
    (type: string) =>
    (first: number, count = 1) => {
      requireInside(first, count);
      change(type, { elements: range(first, count) });
    };
  const resize = (first: number, count: number, pixels: number) => {
    requireInside(first, count);
    change('RESIZE_COLUMNS_ROWS', { elements: range(first, count), size: pixels });
  };
  const freeze = (quantity: number) =>
    run.workspace.change([
      quantity > 0
        ? { type: isRow ? 'FREEZE_ROWS' : 'FREEZE_COLUMNS', sheetId, quantity }
        : { type: isRow ? 'UNFREEZE_ROWS' : 'UNFREEZE_COLUMNS', sheetId },
    ]);
  const frozen = () => getters.getPaneDivisions(sheetId)[isRow ? 'ySplit' : 'xSplit'];
  const reads: Methods = {
    [`get${one}${size}`]: (header: number) => sizeOf(header - 1),
    [`getFrozen${one}s`]: frozen,
    [`is${one}HiddenByUser`]: (header: number) =>
      getters.isHeaderHiddenByUser(sheetId, dimension, header - 1),
  };
  const writes: Methods = {
    [`insert${one}After`]: (base: number) => insert('after')(base),
    [`insert${one}Before`]: (base: number) => insert('before')(base),
    [`insert${one}sAfter`]: insert('after'),
    [`insert${one}sBefore`]: insert('before'),
    [`delete${one}`]: (header: number) => remove(header),
    [`delete${one}s`]: remove,
    [`hide${one}s`]: onHeaders('HIDE_COLUMNS_ROWS'),
    [`show${one}s`]: onHeaders('UNHIDE_COLUMNS_ROWS'),
    [`set${one}${size}`]: (header: number, pixels: number) => resize(header, 1, pixels),
    [`set${one}${size}s`]: resize,
    [`setFrozen${one}s`]: freeze,
  };
  return { reads, writes: isRow ? { ...writes, setRowHeightsForced: resize } : writes };
}

/** The methods of a sheet that lay it out: rows, columns, gridlines, the tab. */
export function sheetLayout(run: Run, sheetId: string): ServiceObject {
  const { getters } = run.workspace;
  const parts = [headers(run, sheetId, 'ROW'), headers(run, sheetId, 'COL')];
  const change = (type: string, payload: object = {}) =>
    run.workspace.change([{ type, sheetId, ...payload }]);
  return {
    reads: {
      ...parts[0]?.reads,
      ...parts[1]?.reads,
      hasHiddenGridlines: () => !getters.getGridLinesVisibility(sheetId),
      isSheetHidden: () => !getters.isSheetVisible(sheetId),
      getTabColor: () => getters.getSheet(sheetId).color ?? null,
    },
    writes: {
      ...parts[0]?.writes,
      ...parts[1]?.writes,
      setHiddenGridlines: (hidden: boolean) =>
        change('SET_GRID_LINES_VISIBILITY', { areGridLinesVisible: !hidden }),
      setTabColor: (color: string | null) => change('COLOR_SHEET', color === null ? {} : { color }),
      hideSheet() {
        if (getters.getVisibleSheetIds().length < 2)
          throw new Error("You can't hide all the sheets in a document.");
        change('HIDE_SHEET');
      },
      showSheet: () => change('SHOW_SHEET'),
    },
  };
}
