import type { EngineCommand } from '../../engine/batch-plugin';
import type { Run } from '../../script/run';
import { type Area, rangeData } from './area';

/** Gives cells a name, or moves the name to them; a dead name does what the settings say. */
export function setName(run: Run, name: string, area: Area): void {
  const { getters, settings } = run.workspace;
  if (getters.isDeadName(name) && settings.deadNames === 'unusable') return;
  if (getters.isDeadName(name) && settings.deadNames === 'refused')
    throw new Error(`The named range ${name} could not be set: its cells were deleted.`);
  const ranges = [rangeData(area)];
  const command: EngineCommand = getters.getNamedRange(name)
    ? { type: 'UPDATE_NAMED_RANGE', oldRangeName: name, newRangeName: name, ranges }
    : { type: 'CREATE_NAMED_RANGE', name, ranges };
  run.workspace.change([command]);
}

/** Takes a name away. Throws when there is none. */
export function removeName(run: Run, name: string): void {
  if (!run.workspace.getters.getNamedRange(name)) throw new Error(`The named range ${name} does not exist.`);
  run.workspace.change([{ type: 'DELETE_NAMED_RANGE', name }]);
}

/** A `NamedRange`. */
export function namedRange(run: Run, name: string): GoogleAppsScript.Spreadsheet.NamedRange {
  const { getters } = run.workspace;
  let current = name;
  const area = (): Area => {
    const found = getters.getNamedRange(current);
    if (!found) throw new Error(`The named range ${current} does not exist.`);
    return { sheetId: found.range.sheetId, zone: found.range.zone };
  };
  return run.expose('NamedRange', {
    reads: { getName: () => current, getRange: () => run.objects.range(area()) },
    writes: {
      setName(next: string) {
        const command = { oldRangeName: current, newRangeName: next, ranges: [rangeData(area())] };
        run.workspace.change([{ type: 'UPDATE_NAMED_RANGE', ...command }]);
        current = next;
      },
      setRange: (cells: object) =>
        setName(run, current, run.internalsOf<Area>(cells, 'SpreadsheetApp.NamedRange.setRange')),
      remove: () => removeName(run, current),
    },
  });
}
