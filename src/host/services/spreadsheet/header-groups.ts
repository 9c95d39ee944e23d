import type { Run, ServiceObject } from '../../script/run';
import type { Area } from './area';

type Dimension = 'COL' | 'ROW';

const DIMENSIONS = [
  { dimension: 'COL', name: 'Column', first: 'left', last: 'right' },
  { dimension: 'ROW', name: 'Row', first: 'top', last: 'bottom' },
] as const;

/** Google's places for a group's button. */
export const TOGGLE_POSITIONS = { BEFORE: 'BEFORE', AFTER: 'AFTER' };

const groupsAround = (run: Run, sheetId: string, dimension: Dimension, header: number) =>
  run.workspace.getters
    .getHeaderGroups(sheetId, dimension)
    .filter(({ start, end }) => start <= header && header <= end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));

/** `shiftColumnGroupDepth` and `shiftRowGroupDepth` of a range. */
export function rangeGroups(run: Run, { sheetId, zone }: Area): ServiceObject {
  const writes = DIMENSIONS.map(({ dimension, name, first, last }) => ({
    [`shift${name}GroupDepth`](delta: number) {
      const type = delta > 0 ? 'GROUP_HEADERS' : 'UNGROUP_HEADERS';
      const command = { type, sheetId, dimension, start: zone[first], end: zone[last] };
      run.workspace.change(Array.from({ length: Math.abs(delta) }, () => command));
    },
  }));
  return { writes: Object.assign({}, ...writes) };
}

/** A `Group`: neighbouring rows or columns that fold together. */
function group(run: Run, sheetId: string, dimension: Dimension, start: number, end: number, depth: number) {
  const at = { sheetId, dimension, start, end };
  const fold = (type: string) => () => run.workspace.change([{ type, ...at }]);
  const size = run.workspace.getters.getSheetZone(sheetId);
  const zone =
    dimension === 'COL' ? { ...size, left: start, right: end } : { ...size, top: start, bottom: end };
  return run.expose<object>('Group', {
    reads: {
      getDepth: () => depth,
      getRange: () => run.objects.range({ sheetId, zone }),
      isCollapsed: () => run.workspace.getters.isGroupFolded(sheetId, dimension, start, end),
    },
    writes: {
      collapse: fold('FOLD_HEADER_GROUP'),
      expand: fold('UNFOLD_HEADER_GROUP'),
      remove: fold('UNGROUP_HEADERS'),
    },
  });
}

/** The methods of a sheet that fold and find groups of rows and columns. */
export function sheetGroups(run: Run, sheetId: string): ServiceObject {
  const parts = DIMENSIONS.map(({ dimension, name }): ServiceObject => {
    const all = (type: string) => () => run.workspace.change([{ type, sheetId, dimension }]);
    return {
      reads: {
        [`get${name}GroupDepth`]: (header: number) =>
          groupsAround(run, sheetId, dimension, header - 1).length,
        [`get${name}Group`](header: number, depth: number) {
          const found = groupsAround(run, sheetId, dimension, header - 1)[depth - 1];
          if (!found) throw new Error(`There is no group at ${header} with depth ${depth}.`);
          return group(run, sheetId, dimension, found.start, found.end, depth);
        },
        [`get${name}GroupControlPosition`]: () =>
          run.workspace.getters.getSheetSetting(sheetId, `${name} group control`) ?? 'AFTER',
      },
      writes: {
        [`collapseAll${name}Groups`]: all('FOLD_ALL_HEADER_GROUPS'),
        [`expandAll${name}Groups`]: all('UNFOLD_ALL_HEADER_GROUPS'),
        [`set${name}GroupControlPosition`](value: string) {
          run.workspace.change([
            { type: 'SET_SHEET_SETTING', sheetId, name: `${name} group control`, value },
          ]);
        },
      },
    };
  });
  return {
    reads: Object.assign({}, ...parts.map(({ reads }) => reads)),
    writes: Object.assign({}, ...parts.map(({ writes }) => writes)),
  };
}
