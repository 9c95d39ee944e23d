import type { AuthMode, DocumentData, Execution, Host, HostOptions, Menu } from './contract';
import { newModel } from './engine/models';
import { functionAt } from './menu-path';
import { OpenDocument } from './open-document';
import { type Code, readCode, type ScriptFunction } from './script/code';
import { calculateWith, listCustomFunctions } from './script/custom-functions';
import { newExecution, totalsOf } from './script/executions';
import { forLastText } from './script/for-last-text';
import { FormulaCalculator } from './script/formula-calculator';
import { plainValue } from './script/plain-value';
import { Run } from './script/run';
import { settingsOf } from './script/settings';
import { GLOBAL_NAMES, globalsFor } from './services/globals';

const codeOf = forLastText((text) => readCode(text, GLOBAL_NAMES));

const notFound = (name: string) => new Error(`Script function not found: ${name}`);

/**
 * Runs Code.js as Google would, on a local spreadsheet. Every execution, a cell's too, starts the script afresh:
 * that takes 1 ms for 200 KB, so that no scope needs to be shared.
 */
export class AppsScriptHost extends OpenDocument implements Host {
  executions: Execution[] = [];
  failAtCall: number | undefined;
  failMethod: string | undefined;
  failMethodInCells: string | undefined;
  private readonly code: Code;
  private readonly calculator: FormulaCalculator;
  private opened = false;

  constructor(options: HostOptions) {
    // The engine has to know the functions before it reads the formulas.
    listCustomFunctions(options.code, settingsOf(options).addonName);
    super(options);
    this.failAtCall = options.failAtCall;
    this.code = codeOf(options.code);
    this.calculator = new FormulaCalculator(this.workspace, (name, call) =>
      this.execute('cell', name, 'CUSTOM_FUNCTION', call),
    );
    this.calculate();
  }

  get counts(): Host['counts'] {
    return totalsOf(this.executions);
  }

  get isCalculating(): boolean {
    return this.workspace.loading.isOn;
  }

  set isCalculating(isHeld: boolean) {
    this.workspace.loading.hold(isHeld);
    if (!isHeld) this.workspace.catchUp();
  }

  forgetExecutions(): void {
    this.executions = [];
  }

  menus(): Menu[] {
    if (this.opened) return this.workspace.menus;
    this.opened = true;
    const { authMode } = this.workspace.settings;
    if (this.workspace.functionNames.includes('onOpen'))
      this.execute('open', 'onOpen', authMode, (onOpen) => onOpen({ authMode }));
    return this.workspace.menus;
  }

  clickMenu(pathOrFunctionName: string): void {
    const name = functionAt(this.menus(), pathOrFunctionName) ?? pathOrFunctionName;
    this.execute('menu', name, 'FULL', (call) => call());
  }

  async run(functionName: string, ...args: unknown[]): Promise<unknown> {
    return this.called(functionName, args);
  }

  async runInAction(action: string, functionName: string, ...args: unknown[]): Promise<unknown> {
    return this.called(functionName, args, action);
  }

  private called(functionName: string, args: readonly unknown[], action?: string): unknown {
    const plain = args.map((arg) => plainValue(arg, 'argument'));
    if (functionName.endsWith('_')) throw notFound(functionName);
    return plainValue(
      this.execute('sidebar', functionName, 'FULL', (call) => call(...plain), action),
      'result',
    );
  }

  callFromCell(functionName: string, args: unknown[]): unknown {
    const { ScriptDate } = this.workspace;
    const given = args.map((arg) => (arg instanceof Date ? new ScriptDate(arg.getTime()) : arg));
    return this.execute('cell', functionName, 'CUSTOM_FUNCTION', (call) => call(...given));
  }

  reload(): void {
    this.opened = false;
    this.workspace.menus.length = 0;
    if (this.workspace.settings.results === 're-run on load') this.calculator.forget();
    this.calculate();
  }

  restoreVersion(snapshot: DocumentData): void {
    if (this.options.model)
      throw new Error('A model that pages share goes back by undoing, not by a snapshot.');
    this.workspace.model = newModel(snapshot);
    this.calculate();
  }

  copyDocument(options: Partial<HostOptions> = {}): AppsScriptHost {
    const { model, backing, ...same } = this.options;
    const { settings } = this.workspace;
    const documentId = `${settings.documentId}-copy`;
    const documentName = `Copy of ${settings.documentName}`;
    return new AppsScriptHost({ ...same, documentId, documentName, data: this.snapshot(), ...options });
  }

  private calculate(): void {
    calculateWith(this.model.getters, this.calculator);
    this.model.dispatch('EVALUATE_CELLS');
  }

  private execute<T>(
    kind: Execution['kind'],
    name: string,
    authMode: AuthMode,
    use: (call: ScriptFunction) => T,
    action?: string,
  ): T {
    const execution = newExecution(kind, name, authMode);
    this.executions.push(execution);
    const fromCell = kind === 'cell';
    if (!fromCell) {
      this.backing.pull?.();
      this.workspace.loading.scriptStarts();
    }
    const run = new Run(
      this.workspace,
      execution,
      fromCell
        ? { failMethod: this.failMethodInCells }
        : { failAtCall: this.failAtCall, failMethod: this.failMethod },
    );
    try {
      const call = this.code.start(globalsFor(run)).get(name);
      if (!call) throw notFound(name);
      return fromCell ? use(call) : this.workspace.asOneStep(() => use(call), action);
    } catch (error) {
      execution.error = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      for (const lock of run.locks) this.backing.unlock(lock);
      if (!fromCell) {
        this.backing.push?.();
        this.workspace.loading.scriptEnds();
        this.workspace.catchUp();
      }
    }
  }
}
