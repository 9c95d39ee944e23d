import type { Protection } from '../../engine/records-plugin';
import type { Run } from '../../script/run';
import { type Area, a1Of, mayEdit } from './area';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

export const PROTECTION_TYPES = { RANGE: 'RANGE', SHEET: 'SHEET' };

const addressOf = (editor: string | { getEmail(): string }) =>
  typeof editor === 'string' ? editor : editor.getEmail();

/** A `Protection`. */
function protection(run: Run, id: string): GoogleProtection {
  const { getters, settings } = run.workspace;
  const current = (): Protection => {
    const found = getters.getProtections().find((each) => each.id === id);
    if (!found) throw new Error('This protection was removed.');
    return found;
  };
  const area = (): Area => ({ sheetId: current().range.sheetId, zone: current().range.zone });
  const change = (changes: Partial<Protection>) => {
    const { range: cells, ...rest } = { ...current(), ...changes };
    const xc = getters.zoneToXC(cells.sheetId, cells.zone);
    run.workspace.change([{ type: 'SET_PROTECTION', sheetId: cells.sheetId, protection: { ...rest, xc } }]);
  };
  const user = (address: string) => run.expose<object>('User', { reads: { getEmail: () => address } });
  const withEditors = (added: readonly (string | { getEmail(): string })[]) =>
    change({ editors: [...new Set([...current().editors, ...added.map(addressOf)])] });
  const withoutEditors = (removed: readonly (string | { getEmail(): string })[]) => {
    const gone = removed.map(addressOf);
    // Google lets neither the owner nor the person at work lock themselves out.
    change({
      editors: current().editors.filter(
        (each) => !gone.includes(each) || each === settings.owner || each === settings.user,
      ),
    });
  };
  return run.expose<GoogleProtection>('Protection', {
    reads: {
      getRange: () => run.objects.range(area()),
      getDescription: () => current().description,
      getProtectionType: () => current().kind,
      isWarningOnly: () => current().warningOnly,
      canEdit: () => run.mayWrite && mayEdit(run.workspace, area()),
      canDomainEdit: () => false,
      getEditors: () => current().editors.map(user),
      getUnprotectedRanges: () =>
        current().unprotected.map((xc) =>
          run.objects.range({ ...area(), zone: getters.getRangeFromSheetXC(area().sheetId, xc).zone }),
        ),
    },
    writes: {
      setDescription: (description: string) => change({ description }),
      // A protection that only warns names no editors.
      setWarningOnly: (warningOnly: boolean) => change({ warningOnly }),
      setRange: (cells: object) => {
        const next = run.internalsOf<Area>(cells, 'SpreadsheetApp.Protection.setRange');
        change({ range: getters.getRangeFromZone(next.sheetId, next.zone) });
      },
      setUnprotectedRanges: (ranges: object[]) =>
        change({
          unprotected: ranges.map((each) =>
            a1Of(run.workspace.model, run.internalsOf<Area>(each, 'Protection.setUnprotectedRanges')),
          ),
        }),
      addEditor: (editor: string) => withEditors([editor]),
      addEditors: (editors: string[]) => withEditors(editors),
      removeEditor: (editor: string) => withoutEditors([editor]),
      removeEditors: (editors: string[]) => withoutEditors(editors),
      setDomainEdit: () => undefined,
      remove: () =>
        run.workspace.change([{ type: 'REMOVE_PROTECTION', sheetId: current().range.sheetId, id }]),
    },
  });
}

/** Protects cells once more; protections stack, as in Sheets. */
export function protect(run: Run, { sheetId, zone }: Area, kind: Protection['kind']): GoogleProtection {
  const { getters, settings } = run.workspace;
  const id = run.workspace.newId();
  const fresh = { id, kind, description: '', warningOnly: false, unprotected: [] };
  const editors = [...new Set([settings.owner, settings.user])];
  const xc = getters.zoneToXC(sheetId, zone);
  run.workspace.change([{ type: 'SET_PROTECTION', sheetId, protection: { ...fresh, editors, xc } }]);
  return protection(run, id);
}

/** The protections of this kind, of one sheet or of all. */
export const protectionsOf = (run: Run, kind: string, sheetId?: string): GoogleProtection[] =>
  run.workspace.getters
    .getProtections()
    .filter((each) => each.kind === kind && (sheetId === undefined || each.range.sheetId === sheetId))
    .map(({ id }) => protection(run, id));
