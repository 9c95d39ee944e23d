import type { Model, Zone } from '@odoo/o-spreadsheet';
import type { Backing, HostUi, Menu } from '../contract';
import { type Change, settle } from '../engine/batch-plugin';
import { formulaFromEngine } from '../engine/formula-text';
import { localeOf } from '../engine/locales';
import { mayWait, needsAll, readsCells } from './buffering';
import { topLevelFunctions } from './code';
import type { EvaluationContext } from './custom-functions';
import { waitsForFormulas } from './exceptions';
import { Loading } from './loading';
import { scriptDate } from './script-date';
import type { Settings } from './settings';
import type { CellPosition, CellResult, Getters, Workspace } from './workspace';

const ENGLISH = localeOf('en_US');

/**
 * Changes in steps, each of which ends with a formula that calls the script: so the engine knows what one call spills
 * before it makes the next that reads it. Sheets knows that from the formulas alone.
 */
function stepsOf(commands: readonly Change[], scriptCall: RegExp): Change[][] {
  const steps: Change[][] = [[]];
  for (const command of commands) {
    steps.at(-1)?.push(command);
    if (typeof command === 'object' && scriptCall.test(String(command.content ?? ''))) steps.push([]);
  }
  return steps.filter((step) => step.length > 0);
}

/** One open document. */
export class DocumentWorkspace implements Workspace {
  readonly menus: Menu[] = [];
  readonly ScriptDate: DateConstructor;
  /** The functions that formulas may call. */
  readonly functionNames: string[];
  /** Finds a call of one of them in a formula. */
  private readonly scriptCall: RegExp;
  /** What the engine is calculating with while a custom function runs. */
  private evaluation: EvaluationContext | undefined;
  /** What Google would be calculating. */
  readonly loading: Loading;
  /** What a script has written and nothing has asked for yet, in order. */
  private waiting: Change[] = [];
  /** Whether a method is running whose changes may wait. */
  private mayWait = false;
  /** Whether the engine has been given changes within an action that it has not evaluated. */
  private isUnevaluated = false;

  constructor(
    public model: Model,
    readonly settings: Settings,
    readonly backing: Backing,
    readonly ui: HostUi,
  ) {
    this.ScriptDate = scriptDate(settings.scriptTimeZone, settings.clock);
    this.functionNames = topLevelFunctions(settings.code).filter((name) => !name.endsWith('_'));
    this.loading = new Loading(settings.calculation === 'after the script');
    this.scriptCall = new RegExp(`\\b(?:${this.functionNames.join('|') || '(?!)'})\\s*\\(`, 'i');
  }

  get getters(): Getters {
    return this.model.getters as Getters;
  }

  change(commands: readonly Change[]): void {
    if (this.evaluation) throw new Error('The document cannot be changed while it is being calculated.');
    for (const command of commands) this.waiting.push(command);
    if (!this.mayWait) this.write();
  }

  buffered<T>(method: string, call: () => T): T {
    if (needsAll(method)) this.write();
    if (readsCells(method) && this.isLoading()) throw waitsForFormulas(method);
    this.mayWait = mayWait(method);
    try {
      return call();
    } finally {
      this.mayWait = false;
    }
  }

  apply(): void {
    this.write();
    this.evaluateWritten();
  }

  /** Gives the engine what waits; it evaluates at once only where the next step needs what this one gives. */
  private write(): void {
    if (this.waiting.length === 0 || this.evaluation) return;
    const commands = this.waiting;
    this.waiting = [];
    const steps = this.loading.isOn ? [commands] : stepsOf(commands, this.scriptCall);
    for (const step of steps) {
      this.dispatchStep(step);
      if (!this.loading.isOn) this.evaluateWritten();
    }
  }

  /** Evaluates what was written since the engine last did. */
  private evaluateWritten(): void {
    if (!this.isUnevaluated || this.evaluation) return;
    this.isUnevaluated = false;
    settle(this.model);
  }

  catchUp(): void {
    if (this.evaluation) return;
    this.apply();
    this.loading.settle((cellIds) => this.evaluate(cellIds));
  }

  /** Whether what the running script did keeps formulas loading. */
  private isLoading(): boolean {
    this.evaluateWritten();
    if (this.loading.hasBegun) this.loading.tryAgain((cellIds) => this.evaluate(cellIds));
    return this.loading.hasBegun;
  }

  private evaluate(ids: readonly number[]): void {
    // The engine remembers where the cells of a deleted sheet stood.
    const isThere = (position: CellPosition | undefined) =>
      position !== undefined && this.getters.tryGetSheet(position.sheetId) !== undefined;
    const cellIds = ids.filter((id) => isThere(this.getters.tryGetCellPosition(id)));
    this.model.dispatch('EVALUATE_CELLS', { cellIds });
    settle(this.model);
  }

  private dispatchStep(commands: readonly Change[]): void {
    const dispatch = this.model.dispatch as (
      type: string,
      payload: object,
    ) => { isSuccessful: boolean; reasons: unknown[] };
    this.isUnevaluated = true;
    const result = dispatch('BATCH', { commands: () => commands });
    const failure = result.isSuccessful ? this.getters.getBatchFailure() : result.reasons.join(', ');
    if (failure) throw new Error(`Service Spreadsheets failed: ${failure}`);
  }

  /**
   * Runs a script as one step of the document: one undo takes all of it back, also what it did before it failed, and
   * what the scripts before it did in the same action.
   */
  asOneStep<T>(run: () => T, inAction?: string): T {
    // Another page's script, while this document is being calculated: it may read.
    if (this.evaluation) return run();
    let outcome: (() => T) | undefined;
    const action = () => {
      try {
        const result = run();
        this.write();
        // So that what loads is calculated where the step is, and not once more after it.
        this.loading.scriptEnds();
        outcome = () => result;
      } catch (error) {
        outcome = () => {
          throw error;
        };
        this.applyDespite();
      }
    };
    this.model.dispatch('BEGIN_ACTION' as never, { action: inAction } as never);
    this.model.dispatch('ACTION' as never, { run: action } as never);
    this.model.dispatch('END_ACTION' as never);
    // Refused while an undo waits for the server: what only reads can run all the same.
    if (!outcome) action();
    return (outcome as unknown as () => T)();
  }

  /** What a script wrote before it failed stands, as it does in Sheets; its own failure is the one that is told. */
  private applyDespite(): void {
    try {
      this.write();
    } catch {
      // The script has failed already.
    }
  }

  cellAt(position: CellPosition): CellResult {
    this.evaluateWritten();
    return this.evaluation?.getFormulaResult(position) ?? this.model.getters.getEvaluatedCell(position);
  }

  textAt(position: CellPosition): string {
    return String(this.cellAt(position).formattedValue ?? '');
  }

  /** A cell's formula with `,`, or ''. */
  formulaAt(position: CellPosition): string {
    const cell = this.model.getters.getCell(position);
    return cell?.isFormula
      ? formulaFromEngine(cell.compiledFormula.toFormulaString(this.model.getters), ENGLISH)
      : '';
  }

  /** Runs a custom function, which may read cells that the engine has yet to calculate. */
  calculating<T>(context: EvaluationContext, run: () => T): T {
    const outer = this.evaluation;
    this.evaluation = context;
    try {
      return run();
    } finally {
      this.evaluation = outer;
    }
  }

  newId(): string {
    return this.model.uuidGenerator.smallUuid();
  }

  sheetNumber(sheetId: string): number {
    let number = 0;
    for (const character of sheetId) number = (Math.imul(number, 31) + (character.codePointAt(0) ?? 0)) >>> 1;
    return number;
  }

  activate({ sheetId, zone }: { sheetId: string; zone?: Zone }): void {
    const sheetIdFrom = this.model.getters.getActiveSheetId();
    if (sheetIdFrom !== sheetId) this.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
    if (zone) this.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
    this.ui.activate?.(this.model.getters.getSheetName(sheetId));
  }

  duplicate(sheetId: string): string {
    const name = this.model.getters.getDuplicateSheetName(this.model.getters.getSheetName(sheetId));
    const sheetIdTo = this.newId();
    this.change([{ type: 'DUPLICATE_SHEET', sheetId, sheetIdTo, sheetNameTo: name }]);
    return name;
  }
}
