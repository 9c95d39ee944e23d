import type { EngineCommand } from '../../engine/batch-plugin';
import type { CellBlock } from '../../engine/cell-block';
import { formulaFromEngine, formulaToEngine } from '../../engine/formula-text';
import type { Methods, Run } from '../../script/run';
import { cellContent, scriptValue } from '../../script/values';
import type { CellPosition, Workspace } from '../../script/workspace';
import { type Area, edit, mapCells, requireEditable, requireSameShape } from './area';
import { MOST_CHARACTERS, writeIfValid } from './validity';

const localeOf = (run: Run) => run.workspace.model.getters.getLocale();

/** A cell's formula as Google shows it in this document, or ''. */
export function formulaAt(run: Run, position: CellPosition): string {
  const { getters } = run.workspace.model;
  const cell = getters.getCell(position);
  return cell?.isFormula
    ? formulaFromEngine(cell.compiledFormula.toFormulaString(getters), localeOf(run))
    : '';
}

/** The commands that empty these cells and leave formats, notes and validations. */
export function emptying({ getters }: Workspace, area: Area): EngineCommand[] {
  const cells = mapCells(area, (position) => position).flat();
  return cells
    .filter((position) => getters.getCell(position))
    .map((position) => ({ type: 'UPDATE_CELL', ...position, content: '' }));
}

/** Whether a value goes into a cell as it is: no formula, no further line, nothing that is refused. */
const isPlain = (value: unknown): value is string | number =>
  typeof value === 'number' ||
  (typeof value === 'string' && !/^=|\n/.test(value) && value.length <= MOST_CHARACTERS);

/** Texts and numbers as one block, where all are that and no rule asks about them. */
function asBlock({ workspace }: Run, { sheetId, zone }: Area, values: unknown[][]): CellBlock | undefined {
  if (workspace.getters.getDataValidationRules(sheetId).length > 0) return undefined;
  if (!values.every((row) => row.every(isPlain))) return undefined;
  return {
    ...{ type: 'BLOCK', sheetId, col: zone.left, row: zone.top },
    contents: values.map((row) => row.map(String)),
    formats: (values[0] ?? []).map(() => null),
  };
}

function writeCells(run: Run, area: Area, valueAt: (row: number, column: number) => unknown): void {
  const commands = mapCells(area, ({ sheetId, col, row: at }, row, column) => {
    const { content, format } = cellContent(valueAt(row, column), run.workspace);
    const isFormula = content.startsWith('=') && content.length > 1;
    const text = isFormula ? formulaToEngine(content, localeOf(run)) : content;
    const write = { type: 'UPDATE_CELL', sheetId, col, row: at, content: text };
    return format ? { ...write, format } : write;
  });
  requireEditable(run.workspace, area);
  writeIfValid(run.workspace, commands.flat());
}

/** The methods of a range that read cells. */
export function valueReads(run: Run, area: Area): Methods {
  const values = () =>
    mapCells(area, (position) => scriptValue(run.workspace.cellAt(position), run.workspace));
  const shown = () => mapCells(area, (position) => run.workspace.textAt(position));
  const formulas = () => mapCells(area, (position) => formulaAt(run, position));
  return {
    getValues: values,
    getValue: () => values()[0]?.[0],
    getDisplayValues: shown,
    getDisplayValue: () => shown()[0]?.[0],
    getFormulas: formulas,
    getFormula: () => formulas()[0]?.[0],
    isBlank: () => values().every((row) => row.every((value) => value === '')),
  };
}

/** The methods of a range that write cells. */
export function valueWrites(run: Run, area: Area): Methods {
  const asFormula = (formula: unknown) => {
    const text = String(formula ?? '');
    return text === '' || text.startsWith('=') ? text : `=${text}`;
  };
  return {
    setValue: (value: unknown) => writeCells(run, area, () => value),
    setValues(values: unknown) {
      requireSameShape(area, values, 'SpreadsheetApp.Range.setValues');
      const block = asBlock(run, area, values);
      if (block) edit(run, area, [block]);
      else writeCells(run, area, (row, column) => values[row]?.[column]);
    },
    setFormula: (formula: string) => writeCells(run, area, () => asFormula(formula)),
    setFormulas(formulas: unknown) {
      requireSameShape(area, formulas, 'SpreadsheetApp.Range.setFormulas');
      writeCells(run, area, (row, column) => asFormula(formulas[row]?.[column]));
    },
    clearContent: () => edit(run, area, emptying(run.workspace, area)),
  };
}
