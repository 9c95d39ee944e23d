import { ALL_MODES, type Run } from '../script/run';
import { spreadsheet } from './spreadsheet';
import { ui } from './ui';

/** `SpreadsheetApp`: only its menus exist before the add-on is enabled, and custom functions have no `Ui`. */
export function spreadsheetApp(run: Run) {
  const open = () => {
    if (run.execution.authMode === 'NONE')
      throw new Error('You do not have permission to call SpreadsheetApp.getActiveSpreadsheet');
    return spreadsheet(run);
  };
  return run.expose<object>('SpreadsheetApp', {
    modes: ALL_MODES,
    reads: {
      getUi() {
        if (run.execution.authMode === 'CUSTOM_FUNCTION')
          throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
        return ui(run);
      },
      getActive: open,
      getActiveSpreadsheet: open,
      getActiveSheet: () => open().getActiveSheet(),
      getActiveRange: () => open().getActiveRange(),
      flush: () => run.workspace.backing.push?.(),
    },
  });
}
