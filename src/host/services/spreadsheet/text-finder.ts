import { formulaToEngine } from '../../engine/formula-text';
import type { Run } from '../../script/run';
import type { CellPosition } from '../../script/workspace';
import { type Area, edit, mapCells } from './area';
import { formulaAt } from './range-values';

interface Choices {
  formulaText: boolean;
  entireCell: boolean;
  matchCase: boolean;
  regularExpression: boolean;
}

/** What to look for, as one pattern. */
function patternOf(text: string, { entireCell, matchCase, regularExpression }: Choices): RegExp {
  const source = regularExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(entireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
}

/** A `TextFinder` over these cells, in the order of rows. */
export function textFinder(
  run: Run,
  areas: readonly Area[],
  text: string,
): GoogleAppsScript.Spreadsheet.TextFinder {
  const choices: Choices = {
    formulaText: false,
    entireCell: false,
    matchCase: false,
    regularExpression: false,
  };
  let next = 0;
  const textAt = (position: CellPosition) =>
    (choices.formulaText && formulaAt(run, position)) || run.workspace.textAt(position);
  const found = () => {
    const cells = areas.flatMap((area) => mapCells(area, (position) => position).flat());
    return cells.filter((position) => textAt(position).search(patternOf(text, choices)) >= 0);
  };
  const cellAt = ({ sheetId, col, row }: CellPosition): Area => ({
    sheetId,
    zone: { left: col, right: col, top: row, bottom: row },
  });
  const choose = (choice: keyof Choices) => (wanted: boolean) =>
    void Object.assign(choices, { [choice]: wanted });
  function replaceAllWith(replacement: string): number {
    let count = 0;
    for (const position of found()) {
      const content = textAt(position).replace(patternOf(text, choices), () => {
        count++;
        return replacement;
      });
      const asRead = content.startsWith('=')
        ? formulaToEngine(content, run.workspace.model.getters.getLocale())
        : content;
      edit(run, cellAt(position), [{ type: 'UPDATE_CELL', ...position, content: asRead }]);
    }
    return count;
  }
  return run.expose('TextFinder', {
    reads: {
      matchFormulaText: choose('formulaText'),
      matchEntireCell: choose('entireCell'),
      matchCase: choose('matchCase'),
      useRegularExpression: choose('regularExpression'),
      findAll: () => found().map((position) => run.objects.range(cellAt(position))),
      findNext() {
        const position = found()[next++];
        return position ? run.objects.range(cellAt(position)) : null;
      },
    },
    writes: { replaceAllWith },
  });
}
