import type { EngineCommand } from '../../engine/batch-plugin';
import { formulaFromEngine, formulaToEngine } from '../../engine/formula-text';
import type { Methods, Run } from '../../script/run';
import { cellContent, scriptValue } from '../../script/values';
import type { CellPosition, Workspace } from '../../script/workspace';
import { type Area, edit, mapCells, requireEditable, requireSameShape } from './area';
import { writeIfValid } from './validity';

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

function writeCells(run: Run, area: Area, valueAt: (row: number, column: number) => unknown): void {
  const commands = mapCells(area, (position, row, column) => {
    const { content, format } = cellContent(valueAt(row, column), run.workspace);
    const isFormula = content.startsWith('=') && content.length > 1;
    const text = isFormula ? formulaToEngine(content, localeOf(run)) : content;
    return { type: 'UPDATE_CELL', ...position, content: text, ...(format && { format }) };
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
      writeCells(run, area, (row, column) => values[row]?.[column]);
    },
    setFormula: (formula: string) => writeCells(run, area, () => asFormula(formula)),
    setFormulas(formulas: unknown) {
      requireSameShape(area, formulas, 'SpreadsheetApp.Range.setFormulas');
      writeCells(run, area, (row, column) => asFormula(formulas[row]?.[column]));
    },
    clearContent: () => edit(run, area, emptying(run.workspace, area)),
  };
}
