import { CellErrorType, EvaluationError, type Model, registries, type Zone } from '@odoo/o-spreadsheet';
import { sheetsError } from './sheets-error';

interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

/** Cells of one sheet. */
export interface CellRange {
  readonly sheetId: string;
  readonly zone: Zone;
}

interface CellResult {
  value?: unknown;
  format?: string;
}

type Result = CellResult | CellResult[][];
type Execute = (...args: unknown[]) => Result;

/** Evaluated cells by position. */
interface EvaluatedCells {
  get(position: CellPosition): object | undefined;
  set(position: CellPosition, cell: object | undefined): void;
  has(position: CellPosition): boolean;
  delete(position: CellPosition): void;
}

type SymbolReader = (name: string, isRange: boolean) => unknown;

interface FormulaCell {
  format?: string;
  compiledFormula: { execute: Execute; rangeDependencies: unknown };
}

/** What the engine's evaluation has that its types do not say. */
interface Internals {
  getters: { isDeadName?(name: string): boolean } & Pick<
    Model['getters'],
    'getSheetIds' | 'getCells' | 'getCell' | 'getCellPosition'
  >;
  shouldRebuildDependenciesGraph: boolean;
  evaluator: {
    evaluate(ranges: readonly CellRange[]): void;
    evaluateAllCells(): void;
    getCellsDependingOn(ranges: Iterable<CellRange>): Iterable<CellRange>;
    getArrayFormulasImpactedByChangesOf(positions: readonly CellPosition[]): Iterable<CellRange>;
    evaluateCells(positions: readonly CellPosition[]): void;
    /** Where blocks of new texts and numbers were written since the last evaluation. */
    blocks: CellRange[];
    buildSafeGetSymbolValue(contextual?: unknown): SymbolReader;
    computeCell(position: CellPosition): object;
    computeAndSave(position: CellPosition): object;
    computeFormulaCell(position: object, cell: FormulaCell): object;
    invalidateSpreading(position: CellPosition): void;
    readonly blockedArrayFormulas: Pick<EvaluatedCells, 'has'>;
    readonly spreadingRelations: {
      searchFormulaPositionsSpreadingOn(sheetId: string, zone: Zone): Iterable<CellPosition>;
      isArrayFormula(position: CellPosition): boolean;
      removeNode(position: CellPosition): void;
    };
    evaluatedCells: EvaluatedCells;
    getEvaluatedCell(position: CellPosition): object;
    spreadValues(position: CellPosition, columns: CellResult[][]): (column: number, row: number) => void;
  };
}

const isBlank = (result: CellResult | undefined) => result?.value === null || result?.value === undefined;

/** A name that stands for nothing is `#NAME?`, and `#REF!` when its cells have been deleted. */
function nameUnknownNames({ evaluator, getters }: Internals): void {
  const build = evaluator.buildSafeGetSymbolValue.bind(evaluator);
  evaluator.buildSafeGetSymbolValue = (contextual) => {
    const read = build(contextual);
    return (name, isRange) => {
      const result = read(name, isRange);
      if (!(result instanceof EvaluationError) || result.value !== CellErrorType.BadExpression) return result;
      return getters.isDeadName?.(name)
        ? sheetsError('#REF!', `Name ${name} refers to cells that were deleted.`)
        : sheetsError('#NAME?', `Unknown range name: '${name.toUpperCase()}'.`);
    };
  };
}

/** In Sheets a formula that refers to an empty cell is empty too; the engine makes it 0. */
function keepBlanks({ evaluator }: Internals): void {
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    let first: CellResult | undefined;
    const { compiledFormula, ...rest } = cell;
    const execute: Execute = (...args) => {
      const result = compiledFormula.execute(...args);
      first = Array.isArray(result) ? result[0]?.[0] : result;
      return result;
    };
    const { rangeDependencies } = compiledFormula;
    const computed = compute(position, { ...rest, compiledFormula: { execute, rangeDependencies } });
    if (!isBlank(first) || (computed as CellResult).value !== 0) return computed;
    return { ...computed, value: null, type: 'empty', formattedValue: '', format: cell.format };
  };
  const spread = evaluator.spreadValues.bind(evaluator);
  evaluator.spreadValues = (position, columns) => {
    const put = spread(position, columns);
    return (column, row) => {
      put(column, row);
      if (!isBlank(columns[column]?.[row])) return;
      const { sheetId, col, row: top } = position;
      const cell = { sheetId, col: col + column, row: top + row };
      // Not of type empty: what is typed into it has to collide with the array.
      const blank = { ...evaluator.getEvaluatedCell(cell), value: null, type: 'text', formattedValue: '' };
      evaluator.evaluatedCells.set(cell, blank);
    };
  };
}

/** Stands for a cell that nobody has asked for: neither empty nor what it shows. */
const LATER = Object.freeze({ value: 'later' });

/** Reads a number, date or text when somebody asks what it shows: of a long table most are never on the screen. */
function readLiteralsWhenAsked({ evaluator, getters }: Internals): void {
  const Cells = evaluator.evaluatedCells.constructor as new () => EvaluatedCells;
  const compute = evaluator.computeCell.bind(evaluator);
  const computeAndSave = evaluator.computeAndSave.bind(evaluator);
  class CellsWhenAsked extends Cells {
    override get(position: CellPosition): object | undefined {
      const cell = super.get(position);
      if (cell !== LATER) return cell;
      this.set(position, undefined);
      const read = compute(position);
      this.set(position, read);
      return read;
    }
  }
  evaluator.evaluatedCells = new CellsWhenAsked();
  evaluator.computeCell = (position) => {
    const cell = getters.getCell(position);
    const isLiteral = cell && !cell.isFormula && cell.content !== '';
    if (!isLiteral || evaluator.evaluatedCells.has(position)) return compute(position);
    if (!evaluator.blockedArrayFormulas.has(position)) evaluator.invalidateSpreading(position);
    if (evaluator.spreadingRelations.isArrayFormula(position))
      evaluator.spreadingRelations.removeNode(position);
    return LATER;
  };
  evaluator.computeAndSave = (position) => {
    const cell = computeAndSave(position);
    return cell === LATER ? (evaluator.evaluatedCells.get(position) ?? cell) : cell;
  };
}

/** Looks at the cells that there are; the engine would look at each of the 26,000 places of an empty sheet. */
function evaluateWhatIsThere({ evaluator, getters }: Internals): void {
  const usedZone = (sheetId: string): Zone | undefined => {
    let zone: Zone | undefined;
    for (const { id } of getters.getCells(sheetId)) {
      const { col, row } = getters.getCellPosition(id);
      zone ??= { left: col, right: col, top: row, bottom: row };
      zone.left = Math.min(zone.left, col);
      zone.right = Math.max(zone.right, col);
      zone.top = Math.min(zone.top, row);
      zone.bottom = Math.max(zone.bottom, row);
    }
    return zone;
  };
  evaluator.evaluateAllCells = () => {
    evaluator.blocks = [];
    evaluator.evaluatedCells = new (evaluator.evaluatedCells.constructor as new () => EvaluatedCells)();
    evaluator.evaluate(
      getters.getSheetIds().flatMap((sheetId) => {
        const zone = usedZone(sheetId);
        return zone ? [{ sheetId, zone }] : [];
      }),
    );
  };
}

/** The ranges that cells make which stand below one another, in their order. */
function columnsOf(positions: readonly CellPosition[]): CellRange[] {
  const ranges: CellRange[] = [];
  for (const { sheetId, col, row } of positions) {
    const last = ranges.at(-1);
    if (last?.sheetId === sheetId && last.zone.left === col && last.zone.bottom + 1 === row)
      last.zone.bottom = row;
    else ranges.push({ sheetId, zone: { left: col, right: col, top: row, bottom: row } });
  }
  return ranges;
}

/** Takes the cells of a column as one range, and reads those of a block when asked; the engine would go from cell to cell. */
function evaluateByRange({ evaluator, getters }: Internals): void {
  const readBlockWhenAsked = ({ sheetId, zone }: CellRange): void => {
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++) {
        const position = { sheetId, col, row };
        if (getters.getCell(position)) evaluator.evaluatedCells.set(position, LATER);
      }
  };
  evaluator.blocks = [];
  evaluator.evaluateCells = (positions) => {
    const blocks = evaluator.blocks.splice(0);
    for (const block of blocks) readBlockWhenAsked(block);
    const written = columnsOf(positions);
    const arrays = [...evaluator.getArrayFormulasImpactedByChangesOf(positions)];
    evaluator.evaluate([
      ...written,
      ...evaluator.getCellsDependingOn([...blocks, ...written]),
      ...arrays,
      ...evaluator.getCellsDependingOn(arrays),
    ]);
  };
}

/** What evaluates a model's cells: it has to know where blocks of cells are written. */
export interface BlockEvaluation {
  takesBlock(range: CellRange): boolean;
}

/** Makes every later model calculate names and blanks as Sheets does. */
export function calculateAsSheets(): void {
  const views = registries.coreViewsPluginRegistry;
  const Evaluation = views.get('evaluation');
  class SheetsEvaluation extends Evaluation implements BlockEvaluation {
    /** Until somebody asks: a document is opened before the script that its formulas call. */
    private isAsked = false;

    constructor(config: ConstructorParameters<typeof Evaluation>[0]) {
      super(config);
      nameUnknownNames(this as unknown as Internals);
      keepBlanks(this as unknown as Internals);
      readLiteralsWhenAsked(this as unknown as Internals);
      evaluateWhatIsThere(this as unknown as Internals);
      evaluateByRange(this as unknown as Internals);
    }

    override handle(command: Parameters<InstanceType<typeof Evaluation>['handle']>[0]): void {
      const isForAll = command.type === 'EVALUATE_CELLS' && !command.cellIds;
      this.isAsked ||= command.type === 'EVALUATE_CELLS';
      if (isForAll) (this as unknown as Internals).shouldRebuildDependenciesGraph = true;
      else super.handle(command);
    }

    /** Notes that a block of texts and numbers goes where no cell is, and says whether no formula spills there. */
    takesBlock(range: CellRange): boolean {
      const { evaluator, shouldRebuildDependenciesGraph } = this as unknown as Internals;
      if (shouldRebuildDependenciesGraph) return true;
      const [spilt] = evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(
        range.sheetId,
        range.zone,
      );
      if (!spilt) evaluator.blocks.push(range);
      return !spilt;
    }

    override finalize(): void {
      if (this.isAsked) super.finalize();
    }
  }
  views.replace('evaluation', SheetsEvaluation as never);
}
