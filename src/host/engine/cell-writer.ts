import { type Model, registries, type Zone } from '@odoo/o-spreadsheet';
import type { BatchPlugin, EngineCommand } from './batch-plugin';
import { type CellText, cellsOf, forEachCell, lastRowOf, makesCell, zoneOf } from './cell-block';
import type { CellWrite } from './cell-writes';
import type { BlockEvaluation, CellRange } from './evaluation';
import { type CellPlugin, type ChangeLog, type Place, rememberAsOne, type SheetPlugin } from './new-cells';

interface Handler {
  allowDispatch(command: EngineCommand): string | string[];
  beforeHandle(command: EngineCommand): void;
  handle(command: EngineCommand): void;
}

type CellCommand = EngineCommand & CellWrite;
type Checked = 'Success' | string;

/** What the plugin of cells has that its types do not say. */
interface CellHandler extends Handler, CellPlugin {
  updateCell(sheetId: string, col: number, row: number, after: CellText): void;
  checkCellOutOfSheet(command: EngineCommand): Checked;
  checkUselessUpdateCell(command: EngineCommand): Checked;
}

/** The plugin that sets rows as high as their tallest cell. */
interface RowSizes extends Handler {
  readonly tallestCellInRow: Readonly<Record<string, readonly unknown[] | undefined>>;
}

/** What the model has that its types do not say. */
interface Internals {
  readonly handlers: readonly Handler[];
  readonly state: ChangeLog & { addCommand(command: EngineCommand): void };
  checkDispatchAllowed(command: EngineCommand): { reasons: readonly string[] };
  dispatchToHandlers(handlers: readonly Handler[], command: EngineCommand): void;
}

const { corePluginRegistry, coreViewsPluginRegistry, featurePluginRegistry } = registries;

/**
 * The plugins that have to know of each cell that is written. All others only note that something was, or where the
 * sheet is: they hear of one cell a sheet. A test holds the engine to it.
 */
export const hearEachCell = (): readonly unknown[] => [
  corePluginRegistry.get('cell'),
  corePluginRegistry.get('tables'),
  coreViewsPluginRegistry.get('evaluation'),
  coreViewsPluginRegistry.get('row_size'),
  coreViewsPluginRegistry.get('formula_tracker'),
];

/** Only the sheet has to know where a new cell went; the engine would tell all its plugins, of an old one too. */
function tellSheetOfPositions({ getters }: Model, cell: CellHandler, sheet: Handler): void {
  const { dispatch } = cell;
  cell.dispatch = (type, payload) => {
    if (type !== 'UPDATE_CELL_POSITION') return dispatch(type, payload);
    const place = payload as Place & { cellId: number | undefined };
    if (place.cellId === undefined || getters.getCell(place)?.id !== place.cellId)
      sheet.handle({ type, ...place });
    return undefined;
  };
}

/** The engine's own command for a write: it takes the whole style of the cell. */
function commandOf({ getters }: Model, write: CellWrite): CellCommand {
  const { style } = write;
  return (style ? { ...write, style: { ...getters.getCell(write)?.style, ...style } } : write) as CellCommand;
}

/** Whether a cell is one line of the usual height. */
function isOneLine({ getters }: Model, write: CellWrite): boolean {
  if (write.content?.includes('\n')) return false;
  const style = getters.getCell(write)?.style;
  if (!style) return true;
  const { fontSize, wrapping, rotation } = style;
  return !fontSize && !rotation && (!wrapping || wrapping === 'overflow');
}

/** What a batch needs to know of a sheet once, and what it last wrote there. */
interface WrittenSheet {
  readonly zone: Zone;
  readonly hasMerges: boolean;
  last: CellCommand;
}

const writtenSheet = ({ getters }: Model, last: CellCommand): WrittenSheet => ({
  zone: getters.getSheetZone(last.sheetId),
  hasMerges: getters.getMerges(last.sheetId).length > 0,
  last,
});

const isInside = ({ left, right, top, bottom }: Zone, { col, row }: CellWrite): boolean =>
  left <= col && col <= right && top <= row && row <= bottom;

const isRefusal = (answer: Checked): boolean => answer !== 'Success';

const tablesOf = (getters: Model['getters'], sheetId: string): readonly unknown[] =>
  (getters as unknown as { getCoreTables(sheetId: string): readonly unknown[] }).getCoreTables(sheetId);

const hasTables = ({ getters }: Model): boolean =>
  getters.getSheetIds().some((sheetId) => tablesOf(getters, sheetId).length > 0);

/** Whether no cell stands in a range, and nothing else that the engine would ask of each cell. */
function isClear({ getters }: Model, sheet: SheetPlugin, { sheetId, zone }: CellRange): boolean {
  if (getters.getMerges(sheetId).length > 0 || tablesOf(getters, sheetId).length > 0) return false;
  const rows = sheet.sheets[sheetId]?.rows.slice(zone.top, zone.bottom + 1) ?? [];
  return rows.every(({ cells }) => {
    for (const col in cells) if (Number(col) >= zone.left && Number(col) <= zone.right) return false;
    return true;
  });
}

/**
 * Lets a batch write cells without a dispatch for each: the engine would ask and tell some sixty plugins twice a cell.
 * What is written is recorded, as `UPDATE_CELL` or one `BLOCK`, so undo and other pages know it as if it had been.
 */
export function writeCellsTogether(model: Model): void {
  const internals = model as unknown as Internals;
  const { handlers, state } = internals;
  const find = <T extends Handler>(plugin: unknown): T =>
    handlers.find((handler) => handler.constructor === plugin) as T;
  const cell = find<CellHandler>(corePluginRegistry.get('cell'));
  const merge = find(corePluginRegistry.get('merge'));
  const rowSizes = find<RowSizes>(coreViewsPluginRegistry.get('row_size'));
  const sheet = find<Handler & SheetPlugin>(corePluginRegistry.get('sheet'));
  tellSheetOfPositions(model, cell, sheet);
  const each = hearEachCell();
  const hearing = handlers.filter((handler) => each.includes(handler.constructor));
  const others = handlers.filter((handler) => !hearing.includes(handler));

  const reasonAgainst = (command: CellCommand, sheet: WrittenSheet | undefined): string | undefined => {
    if (!sheet) return internals.checkDispatchAllowed(command).reasons.find(isRefusal);
    const answers = [
      isInside(sheet.zone, command) ? 'Success' : cell.checkCellOutOfSheet(command),
      model.getters.getCell(command) ? cell.checkUselessUpdateCell(command) : 'Success',
      sheet.hasMerges ? merge.allowDispatch(command) : 'Success',
    ];
    return answers.flat().find(isRefusal);
  };
  const write = (command: CellCommand): void => {
    state.addCommand(command);
    for (const handler of hearing) {
      const isUntouched = handler === rowSizes && !rowSizes.tallestCellInRow[command.sheetId]?.[command.row];
      if (!isUntouched || !isOneLine(model, command)) handler.handle(command);
    }
  };

  const batch = find<Handler & BatchPlugin>(featurePluginRegistry.get('batch'));
  const evaluation = find<Handler & BlockEvaluation>(coreViewsPluginRegistry.get('evaluation'));
  batch.writeBlock = (block) => {
    const last = cellsOf(lastRowOf(block)).at(-1);
    const isAllowed = last && !internals.checkDispatchAllowed(last).reasons.some(isRefusal);
    const place = { sheetId: block.sheetId, zone: zoneOf(block) };
    if (!isAllowed || !isClear(model, sheet, place) || !evaluation.takesBlock(place)) return false;
    state.addCommand(block);
    rememberAsOne(cell, sheet, state, () => {
      forEachCell(block, (col, row, text) => {
        if (makesCell(text)) cell.updateCell(block.sheetId, col, row, text);
      });
    });
    evaluation.handle(last);
    // A table's filter may hide other rows, and a block makes no row higher.
    internals.dispatchToHandlers(others, { ...last, keepsRows: !hasTables(model) });
    return true;
  };
  batch.writeCells = (writes) => {
    const sheets = new Map<string, WrittenSheet>();
    let failure: string | undefined;
    rememberAsOne(cell, sheet, state, () => {
      for (const each of writes) {
        const command = commandOf(model, each);
        const sheet = sheets.get(each.sheetId);
        const reason = reasonAgainst(command, sheet);
        if (reason === undefined) {
          write(command);
          if (sheet) sheet.last = command;
          else sheets.set(each.sheetId, writtenSheet(model, command));
        } else if (reason !== 'NoChanges') failure ??= `UPDATE_CELL: ${reason}`;
      }
    });
    for (const { last } of sheets.values()) internals.dispatchToHandlers(others, last);
    return failure;
  };
}
