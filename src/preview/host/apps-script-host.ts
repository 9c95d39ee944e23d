import type { Model } from '@odoo/o-spreadsheet';
import type {
  AuthMode,
  Backing,
  DocumentData,
  Execution,
  ExecutionCounts,
  Host,
  HostOptions,
  HostUi,
  Menu,
  MenuEntry,
} from './contract';
import { formulaToEngine, literalToEngine } from './engine/formula-text';
import { emptyDocument, newModel } from './engine/models';
import { MemoryBacking } from './memory-backing';
import { RecordedUi } from './recorded-ui';
import { type Code, readCode, type ScriptFunction } from './script/code';
import { calculateWith, listCustomFunctions } from './script/custom-functions';
import { DocumentWorkspace } from './script/document-workspace';
import { FormulaCalculator } from './script/formula-calculator';
import { plainValue } from './script/plain-value';
import { Run } from './script/run';
import { scriptValue } from './script/values';
import type { CellPosition, Settings } from './script/workspace';
import { areaOf, mapCells, requireEditable } from './services/area';
import { GLOBAL_NAMES, globalsFor } from './services/globals';
import { writeIfValid } from './services/validity';

const DEFAULTS = {
  html: {},
  activeUserLocale: 'en',
  scriptTimeZone: 'Etc/UTC',
  spreadsheetTimeZone: 'Etc/UTC',
  documentName: 'Untitled spreadsheet',
  documentId: 'local-document',
  addonName: 'Image cost',
  clock: () => Date.now(),
  errorArguments: 'as text',
  results: 'kept',
  deadNames: 'reusable',
  documentProperties: true,
  authMode: 'LIMITED',
  viewer: false,
  user: 'owner@example.com',
  owner: 'owner@example.com',
} satisfies Omit<Settings, 'code'>;

const PRIVATE = (name: string) => new Error(`Script function not found: ${name}`);

/** Runs Code.js as Google would, on a local spreadsheet. */
export class AppsScriptHost implements Host {
  readonly backing: Backing;
  readonly ui: HostUi;
  executions: Execution[] = [];
  failAtCall: number | undefined;
  private readonly code: Code;
  private readonly settings: Settings;
  private readonly workspace: DocumentWorkspace;
  private readonly calculator: FormulaCalculator;
  private opened = false;

  constructor(private readonly options: HostOptions) {
    const { model, data, backing, ui, failAtCall, locale, ...chosen } = options;
    this.settings = { ...DEFAULTS, ...chosen };
    this.failAtCall = failAtCall;
    listCustomFunctions(options.code);
    this.code = readCode(options.code, GLOBAL_NAMES);
    const opened = model ?? newModel(data ?? emptyDocument(locale));
    this.backing = backing ?? new MemoryBacking();
    this.ui = ui ?? new RecordedUi();
    this.workspace = new DocumentWorkspace(opened, this.settings, this.backing, this.ui);
    this.calculator = new FormulaCalculator(this.workspace, (name, call) =>
      this.execute('cell', name, 'CUSTOM_FUNCTION', call),
    );
    this.calculate();
  }

  get model(): Model {
    return this.workspace.model;
  }

  get counts(): ExecutionCounts & { customFunctionCalls: number } {
    const totals = { ...emptyCounts(), customFunctionCalls: 0 };
    for (const execution of this.executions) {
      totals.propertyReads += execution.propertyReads;
      totals.propertyWrites += execution.propertyWrites;
      totals.cacheGets += execution.cacheGets;
      totals.cachePuts += execution.cachePuts;
      if (execution.kind === 'cell') totals.customFunctionCalls++;
      for (const [name, calls] of Object.entries(execution.serviceCalls))
        totals.serviceCalls[name] = (totals.serviceCalls[name] ?? 0) + calls;
    }
    return totals;
  }

  forgetExecutions(): void {
    this.executions = [];
  }

  typeInto(sheetName: string, a1: string, text: string): void {
    const area = areaOf(this.model, this.sheetId(sheetName), a1);
    const position = { sheetId: area.sheetId, col: area.zone.left, row: area.zone.top };
    const locale = this.model.getters.getLocale();
    if (this.settings.viewer) throw new Error('You can only view this spreadsheet.');
    requireEditable(this.workspace, area);
    const content = text.startsWith('=') ? formulaToEngine(text, locale) : literalToEngine(text, locale);
    writeIfValid(this.workspace, [{ type: 'UPDATE_CELL', ...position, content }]);
  }

  value(sheetName: string, a1: string): unknown {
    return this.values(sheetName, a1)[0]?.[0];
  }

  values(sheetName: string, a1: string): unknown[][] {
    const area = areaOf(this.model, this.sheetId(sheetName), a1);
    return mapCells(area, (position) => scriptValue(this.workspace.cellAt(position), this.workspace));
  }

  display(sheetName: string, a1: string): string {
    return this.workspace.textAt(this.positionOf(sheetName, a1));
  }

  errorMessage(sheetName: string, a1: string): string {
    return String(this.workspace.cellAt(this.positionOf(sheetName, a1)).message ?? '');
  }

  formula(sheetName: string, a1: string): string {
    return this.workspace.formulaAt(this.positionOf(sheetName, a1));
  }

  menus(): Menu[] {
    if (!this.opened) {
      this.opened = true;
      const { authMode } = this.settings;
      const event = { authMode, source: null, user: null };
      if (this.start(new Run(this.workspace, newExecution('open', '', authMode))).has('onOpen'))
        this.execute('open', 'onOpen', authMode, (onOpen) => onOpen(event));
    }
    return this.workspace.menus;
  }

  clickMenu(pathOrFunctionName: string): void {
    const name = functionAt(this.menus(), pathOrFunctionName) ?? pathOrFunctionName;
    this.execute('menu', name, 'FULL', (call) => call());
  }

  async run(functionName: string, ...args: unknown[]): Promise<unknown> {
    const plain = args.map((arg) => plainValue(arg, 'argument'));
    if (functionName.endsWith('_')) throw PRIVATE(functionName);
    return plainValue(
      this.execute('sidebar', functionName, 'FULL', (call) => call(...plain)),
      'result',
    );
  }

  callFromCell(functionName: string, args: unknown[]): unknown {
    return this.execute('cell', functionName, 'CUSTOM_FUNCTION', (call) => call(...args));
  }

  reload(): void {
    this.opened = false;
    this.workspace.menus.length = 0;
    if (this.settings.results === 're-run on load') this.calculator.forget();
    this.calculate();
  }

  snapshot(): DocumentData {
    return this.model.exportData();
  }

  restoreVersion(snapshot: DocumentData): void {
    if (this.options.model)
      throw new Error('A model that others share goes back by undoing, not by a snapshot.');
    this.workspace.model = newModel(snapshot);
    this.calculate();
  }

  copyDocument(options: Partial<HostOptions> = {}): AppsScriptHost {
    const { model, backing, ...same } = this.options;
    const documentId = `${this.settings.documentId}-copy`;
    const documentName = `Copy of ${this.settings.documentName}`;
    return new AppsScriptHost({ ...same, documentId, documentName, data: this.snapshot(), ...options });
  }

  duplicateSheet(sheetName: string): string {
    return this.workspace.duplicate(this.sheetId(sheetName));
  }

  deleteSheet(sheetName: string): void {
    this.workspace.change([{ type: 'DELETE_SHEET', sheetId: this.sheetId(sheetName), sheetName }]);
  }

  private calculate(): void {
    calculateWith(this.model.getters, this.calculator);
    this.model.dispatch('EVALUATE_CELLS');
  }

  private sheetId(sheetName: string): string {
    const id = this.model.getters.getSheetIdByName(sheetName);
    if (!id) throw new Error(`There is no sheet ${sheetName}.`);
    return id;
  }

  private positionOf(sheetName: string, a1: string): CellPosition {
    const { sheetId, zone } = areaOf(this.model, this.sheetId(sheetName), a1);
    return { sheetId, col: zone.left, row: zone.top };
  }

  /** A fresh global scope, as Google gives to every execution. */
  private start(run: Run): Map<string, ScriptFunction> {
    return this.code.start(globalsFor(run));
  }

  private execute<T>(
    kind: Execution['kind'],
    name: string,
    authMode: AuthMode,
    use: (call: ScriptFunction) => T,
  ): T {
    const execution = newExecution(kind, name, authMode);
    this.executions.push(execution);
    const fromCell = kind === 'cell';
    if (!fromCell) this.backing.pull?.();
    const run = new Run(this.workspace, execution, fromCell ? undefined : this.failAtCall);
    try {
      const call = this.start(run).get(name);
      if (!call) throw PRIVATE(name);
      return use(call);
    } catch (error) {
      execution.error = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      for (const lock of run.locks) this.backing.unlock(lock);
      if (!fromCell) this.backing.push?.();
    }
  }
}

const emptyCounts = (): ExecutionCounts => ({
  propertyReads: 0,
  propertyWrites: 0,
  cacheGets: 0,
  cachePuts: 0,
  serviceCalls: {},
});

const newExecution = (kind: Execution['kind'], functionName: string, authMode: AuthMode): Execution => ({
  ...emptyCounts(),
  kind,
  functionName,
  authMode,
});

/** The function that a menu's item calls, by path from the menu's caption (`Image cost › Edit rates`). */
function functionAt(menus: readonly Menu[], path: string): string | undefined {
  const [caption, ...steps] = path.split(/\s*[›>]\s*/);
  let entries: MenuEntry[] = menus.filter((menu) => menu.caption === caption).flatMap((menu) => menu.entries);
  for (const [index, step] of steps.entries()) {
    const entry = entries.find((each) => each.kind !== 'separator' && each.caption === step);
    if (entry?.kind === 'item' && index === steps.length - 1) return entry.functionName;
    entries = entry?.kind === 'submenu' ? entry.entries : [];
  }
  if (steps.length > 0) throw new Error(`There is no menu item ${path}.`);
  return undefined;
}
