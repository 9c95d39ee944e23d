import { formulaFromEngine, formulaToEngine } from '../engine/formula-text';
import type { Methods, Run } from '../script/run';
import { cellContent, scriptValue } from '../script/values';
import type { CellPosition } from '../script/workspace';
import { type Area, a1Of, edit, mapCells, requireSameShape } from './area';

const localeOf = (run: Run) => run.workspace.model.getters.getLocale();

/** A cell's formula as Google shows it in this document, or ''. */
function formulaAt(run: Run, position: CellPosition): string {
  const { getters } = run.workspace.model;
  const cell = getters.getCell(position);
  return cell?.isFormula
    ? formulaFromEngine(cell.compiledFormula.toFormulaString(getters), localeOf(run))
    : '';
}

/** A rejecting rule refuses a script's value as it refuses a person's. */
function requireValid(run: Run, position: CellPosition, value: unknown): void {
  const { model } = run.workspace;
  const rule = model.getters.getValidationRuleForCell(position);
  if (!rule?.isBlocking || value === '' || value === null) return;
  const check = model.getters.getValidationResultForCellValue(value as string, position);
  const area = {
    sheetId: position.sheetId,
    zone: { left: position.col, right: position.col, top: position.row, bottom: position.row },
  };
  if (!check.isValid)
    throw new Error(
      `The data you entered in cell ${a1Of(model, area)} violates the data validation rules set on this cell.`,
    );
}

function writeCells(run: Run, area: Area, valueAt: (row: number, column: number) => unknown): void {
  const commands = mapCells(area, (position, row, column) => {
    const value = valueAt(row, column);
    const { content, format } = cellContent(value, run.workspace);
    const isFormula = content.startsWith('=') && content.length > 1;
    if (!isFormula) requireValid(run, position, value);
    const text = isFormula ? formulaToEngine(content, localeOf(run)) : content;
    return { type: 'UPDATE_CELL', ...position, content: text, ...(format && { format }) };
  });
  edit(run, area, commands.flat());
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
  const clearContent = () =>
    edit(run, area, [{ type: 'DELETE_CONTENT', sheetId: area.sheetId, target: [area.zone] }]);
  return {
    setValue: (value: unknown) => writeCells(run, area, () => value),
    setValues(values: unknown) {
      requireSameShape(area, values, 'SpreadsheetApp.Range.setValues');
      writeCells(run, area, (row, column) => values[row]?.[column]);
    },
    setFormula: (formula: string) => writeCells(run, area, () => asFormula(formula)),
    setFormulas(formulas: unknown) {
      requireSameShape(area, formulas, 'SpreadsheetApp.Range.setFormulas');
      writeCells(run, area, (row, column) => asFormula(formulas[row]?.[column]));
    },
    clearContent,
  };
}
