import { ALL_MODES, type Run } from '../../script/run';
import { ui } from '../ui';
import { BOOLEAN_CRITERIA, conditionalFormatBuilder } from './conditional-format';
import { dataValidationBuilder, VALIDATION_CRITERIA } from './data-validation';
import { TOGGLE_POSITIONS } from './header-groups';
import { PROTECTION_TYPES } from './protection';
import { BORDER_STYLES } from './range-borders';
import { COPY_PASTE_TYPES } from './range-copies';
import { WRAP_STRATEGIES } from './range-formats';
import { SHEET_TYPES } from './sheet-type';
import { spreadsheet } from './spreadsheet';

const ENUMS = {
  BooleanCriteria: BOOLEAN_CRITERIA,
  BorderStyle: BORDER_STYLES,
  CopyPasteType: COPY_PASTE_TYPES,
  DataValidationCriteria: VALIDATION_CRITERIA,
  GroupControlTogglePosition: TOGGLE_POSITIONS,
  ProtectionType: PROTECTION_TYPES,
  SheetType: SHEET_TYPES,
  WrapStrategy: WRAP_STRATEGIES,
};

/** `SpreadsheetApp`: only its menus exist before the add-on is enabled, and custom functions have no `Ui`. */
export function spreadsheetApp(run: Run) {
  const open = () => {
    if (run.execution.authMode === 'NONE')
      throw new Error('You do not have permission to call SpreadsheetApp.getActiveSpreadsheet');
    return spreadsheet(run);
  };
  return run.expose<object>('SpreadsheetApp', {
    modes: ALL_MODES,
    constants: ENUMS,
    reads: {
      getUi() {
        if (run.execution.authMode === 'CUSTOM_FUNCTION')
          throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
        return ui(run);
      },
      getActive: open,
      getActiveSpreadsheet: open,
      getActiveSheet: () => open().getActiveSheet(),
      getCurrentCell: () => open().getCurrentCell(),
      getActiveRange: () => open().getActiveRange(),
      setActiveSheet: (sheet: never) => open().setActiveSheet(sheet),
      setActiveRange: (range: never) => open().setActiveRange(range),
      newDataValidation: () => dataValidationBuilder(run),
      newConditionalFormatRule: () => conditionalFormatBuilder(run),
      flush: () => run.workspace.backing.push?.(),
    },
  });
}
