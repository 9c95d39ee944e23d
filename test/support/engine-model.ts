import type { Model } from '@odoo/o-spreadsheet';
import type { EngineCommand } from '../../src/host/engine/batch-plugin';
import { emptyDocument, newModel } from '../../src/host/engine/models';

/** The sheet of an empty document. */
export const sheetId = emptyDocument().sheets[0]?.id ?? '';

/** A model of an empty document that evaluates what it is given. */
export function modelOf(): Model {
  const model = newModel();
  model.dispatch('EVALUATE_CELLS');
  return model;
}

export const give = (model: Model, { type, ...payload }: EngineCommand) =>
  model.dispatch(type as never, payload as never);

/** All that a corner of the sheet holds and shows, so many rows and columns of it. */
export const cornerOf = ({ getters }: Model, size: number) =>
  Array.from({ length: size * size }, (_, index) => {
    const position = { sheetId, col: index % size, row: Math.floor(index / size) };
    const cell = getters.getCell(position);
    const { value, formattedValue } = getters.getEvaluatedCell(position);
    const content = cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell?.content;
    const height = getters.getRowSize(sheetId, position.row);
    return { value, formattedValue, content, format: cell?.format, style: cell?.style, height };
  });
