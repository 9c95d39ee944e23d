import { ownFormulaPieces, RATES_NAME } from '../bridge/formula-text';
import {
  type FilledCell,
  type InsertEndpoint,
  type InsertReply,
  LONGEST_HELD,
  parseInsertRequest,
} from '../bridge/insert';
import { problem } from '../messages/problem';
import { answer } from './answer';
import { withDocumentLock } from './rates/document-lock';
import { ensureMarker } from './rates/ensure-marker';

/**
 * Puts a formula into the active cell, for the sidebar.
 * @param request The formula and what may be written over, as JSON.
 */
export function insertFormula(request: string): string {
  return answer<InsertReply>(() => inserted(request));
}

/** Held to the bridge by the compiler. */
({ insertFormula }) satisfies InsertEndpoint;

/** @throws Problem `store/request`, `insert/no-cell`, `store/protected`, and those of the marker */
function inserted(request: string): InsertReply {
  const { formula, over } = parseInsertRequest(request);
  const cell = SpreadsheetApp.getCurrentCell();
  if (!cell) throw problem('insert/no-cell', {});
  const sheet = cell.getSheet();
  const filled: FilledCell = {
    sheetId: sheet.getSheetId(),
    sheet: sheet.getName(),
    cell: cell.getA1Notation(),
    holds: (cell.getFormula() || cell.getDisplayValue() || String(cell.getValue())).slice(0, LONGEST_HELD),
  };
  if (!cell.canEdit()) throw problem('store/protected', { sheet: filled.sheet });
  if (filled.holds !== '' && !isSameCell(filled, over)) return { kind: 'filled', filled };
  const pieces = ownFormulaPieces(formula) ?? [];
  const needsRates = pieces.includes(RATES_NAME);
  const name = needsRates ? withDocumentLock(ensureMarker).name : RATES_NAME;
  cell.setFormula(`=${pieces.map((piece) => (piece === RATES_NAME ? name : piece)).join('')}`);
  return { kind: 'inserted', sheet: filled.sheet, cell: filled.cell };
}

/** Whether the cell still is and holds what the person was shown. */
const isSameCell = (now: FilledCell, seen: FilledCell | null): boolean =>
  seen !== null && seen.sheetId === now.sheetId && seen.cell === now.cell && seen.holds === now.holds;
