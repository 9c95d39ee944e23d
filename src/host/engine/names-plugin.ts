import type { WorkbookData } from '@odoo/o-spreadsheet';
import { CorePlugin, registries } from '@odoo/o-spreadsheet';
import { addCoreCommand } from './core-commands';

/** What this plugin keeps in the document's data. */
interface StoredNames {
  deadNames: string[];
  sheetSettings: Record<string, Record<string, string>>;
}

/** The fields of the engine's commands that rename or remove a name, and of our own that sets a sheet's setting. */
interface Command {
  type: string;
  name?: string;
  oldRangeName?: string;
  sheetId?: string;
  value?: string;
}

const sameName = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();

/** The names whose cells were deleted, and settings of sheets that the engine lacks. */
export class NamesPlugin extends CorePlugin {
  static override getters = ['isDeadName', 'getSheetSetting'] as const;
  private names: string[] = [];
  private deadNames: string[] = [];
  private sheetSettings: StoredNames['sheetSettings'] = {};

  isDeadName(name: string): boolean {
    return this.deadNames.some(sameName(name));
  }

  getSheetSetting(sheetId: string, name: string): string | undefined {
    return this.sheetSettings[sheetId]?.[name];
  }

  override handle(command: never): void {
    const { type, sheetId = '', name = '', value = '' } = command as Command;
    if (type === 'SET_SHEET_SETTING') {
      const settings = { ...this.sheetSettings[sheetId], [name]: value };
      this.update('sheetSettings', { ...this.sheetSettings, [sheetId]: settings });
    }
    this.watchNames(command);
  }

  override import(data: WorkbookData & { sheetsNames?: StoredNames }): void {
    this.names = Object.keys(data.namedRanges);
    this.deadNames = data.sheetsNames?.deadNames ?? [];
    this.sheetSettings = data.sheetsNames?.sheetSettings ?? {};
  }

  override export(data: WorkbookData & { sheetsNames?: StoredNames }): void {
    data.sheetsNames = { deadNames: this.deadNames, sheetSettings: this.sheetSettings };
  }

  private update(field: string, value: unknown): void {
    (this.history.update as (field: string, value: unknown) => void)(field, value);
  }

  /** The engine drops a name with its cells; Sheets keeps it, dead, and may refuse to set it again. */
  private watchNames({ type, name, oldRangeName }: Command): void {
    const names = this.getters.getNamedRanges().map((each) => each.name);
    if (names.join() === this.names.join()) return;
    const removed = (type === 'DELETE_NAMED_RANGE' ? name : oldRangeName) ?? '';
    const isLost = (each: string) => !names.some(sameName(each)) && !sameName(each)(removed);
    const dead = [...this.deadNames, ...this.names.filter(isLost)].filter(
      (each) => !names.some(sameName(each)),
    );
    this.update('names', names);
    if (dead.length || this.deadNames.length) this.update('deadNames', dead);
  }
}

/** Makes every later model keep them. */
export function keepNames(): void {
  registries.corePluginRegistry.add('sheets names', NamesPlugin as never);
  addCoreCommand('SET_SHEET_SETTING');
}
