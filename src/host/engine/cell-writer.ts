import { type Model, registries } from '@odoo/o-spreadsheet';
import type { BatchPlugin, EngineCommand } from './batch-plugin';
import type { CellWrite } from './cell-writes';
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
  dispatch: (type: string, payload: object) => unknown;
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
    const { cellId, ...position } = payload as Place & { cellId: number | undefined };
    if (cellId === undefined || getters.getCell(position)?.id !== cellId)
      sheet.handle({ type, cellId, ...position });
    return undefined;
  };
}

/** The engine's own command for a write: it takes the whole style of the cell. */
function commandOf({ getters }: Model, write: CellWrite): CellCommand {
  const { style } = write;
  return (style ? { ...write, style: { ...getters.getCell(write)?.style, ...style } } : write) as CellCommand;
}

/** Whether a cell is one line of the usual height. */
function isOneLine({ getters }: Model, { content, ...position }: CellWrite): boolean {
  const { fontSize, wrapping, rotation } = getters.getCell(position)?.style ?? {};
  return !fontSize && !rotation && (!wrapping || wrapping === 'overflow') && !content?.includes('\n');
}

/**
 * Lets a batch write cells without a dispatch for each: the engine would ask and tell some sixty plugins twice a cell.
 * What is written is recorded as `UPDATE_CELL`, so undo, other pages and saved documents know it as if it had been.
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

  const reasonAgainst = (command: CellCommand, isFirst: boolean): string | undefined => {
    const reasons = isFirst
      ? internals.checkDispatchAllowed(command).reasons
      : [
          cell.checkCellOutOfSheet(command),
          cell.checkUselessUpdateCell(command),
          merge.allowDispatch(command),
        ].flat();
    return reasons.find((reason) => reason !== 'Success');
  };
  const write = (command: CellCommand): void => {
    state.addCommand(command);
    for (const handler of hearing) {
      const isUntouched = handler === rowSizes && !rowSizes.tallestCellInRow[command.sheetId]?.[command.row];
      if (!isUntouched || !isOneLine(model, command)) handler.handle(command);
    }
  };

  find<Handler & BatchPlugin>(featurePluginRegistry.get('batch')).writeCells = (writes) => {
    const lasts = new Map<string, EngineCommand>();
    let failure: string | undefined;
    rememberAsOne(cell, sheet, state, () => {
      for (const each of writes) {
        const command = commandOf(model, each);
        const reason = reasonAgainst(command, !lasts.has(each.sheetId));
        if (reason === undefined) {
          write(command);
          lasts.set(each.sheetId, command);
        } else if (reason !== 'NoChanges') failure ??= `UPDATE_CELL: ${reason}`;
      }
    });
    for (const last of lasts.values()) internals.dispatchToHandlers(others, last);
    return failure;
  };
}
