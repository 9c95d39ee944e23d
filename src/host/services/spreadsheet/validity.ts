import type { EngineCommand } from '../../engine/batch-plugin';
import type { CellPosition, Workspace } from '../../script/workspace';
import { a1Of } from './area';

export const MOST_CHARACTERS = 50_000;

type Writing = EngineCommand & CellPosition & { content: string };

function contentAt({ getters }: Workspace, position: CellPosition): string {
  const cell = getters.getCell(position);
  if (!cell) return '';
  return cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
}

/**
 * Writes cells unless a rejecting rule refuses a value, which Sheets asks of scripts and of people alike; formulas
 * are not asked. Rules may look at the cell itself, so the cells are written first and put back when one is wrong.
 */
export function writeIfValid(workspace: Workspace, commands: readonly Writing[]): void {
  const { getters, model } = workspace;
  if (commands.some(({ content }) => content.length > MOST_CHARACTERS))
    throw new Error(
      `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
    );
  const asked = commands.filter(
    (command) => !command.content.startsWith('=') && getters.getValidationRuleForCell(command)?.isBlocking,
  );
  if (asked.length === 0) {
    workspace.change(commands);
    return;
  }
  workspace.apply();
  const before = asked.map((command) => ({ ...command, content: contentAt(workspace, command) }));
  workspace.change(commands);
  workspace.apply();
  const wrong = asked.find((command) => getters.isDataValidationInvalid(command));
  if (!wrong) return;
  workspace.change(before);
  workspace.apply();
  const { sheetId, col, row } = wrong;
  const cell = a1Of(model, { sheetId, zone: { left: col, right: col, top: row, bottom: row } });
  throw new Error(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}
