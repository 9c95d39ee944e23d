import { type Model, registries } from '@odoo/o-spreadsheet';
import type { BatchPlugin, EngineCommand } from './batch-plugin';
import type { CellWrite } from './cell-writes';

interface Handler {
  allowDispatch(command: EngineCommand): string | string[];
  beforeHandle(command: EngineCommand): void;
  handle(command: EngineCommand): void;
}

type CellHandler = Handler & { dispatch: (type: string, payload: object) => unknown };

/** What the model has that its types do not say. */
interface Internals {
  readonly handlers: readonly Handler[];
  readonly state: { addCommand(command: EngineCommand): void };
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
    const { cellId, ...position } = payload as CellWrite & { cellId: number | undefined };
    if (cellId === undefined || getters.getCell(position)?.id !== cellId)
      sheet.handle({ type, cellId, ...position });
    return undefined;
  };
}

const refused = (reasons: string | readonly string[]): readonly string[] =>
  [reasons].flat().filter((reason) => reason !== 'Success');

/** The engine's own command for a write, or what stands there already. */
function commandOf({ getters }: Model, { style, ...write }: CellWrite): EngineCommand {
  return {
    type: 'UPDATE_CELL',
    ...write,
    ...(style && { style: { ...getters.getCell(write)?.style, ...style } }),
  };
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
  tellSheetOfPositions(model, cell, find(corePluginRegistry.get('sheet')));
  const each = hearEachCell();
  const hearing = handlers.filter((handler) => each.includes(handler.constructor));
  const others = handlers.filter((handler) => !hearing.includes(handler));

  const write = (command: EngineCommand, isFirst: boolean): readonly string[] => {
    const reasons = isFirst
      ? refused(internals.checkDispatchAllowed(command).reasons)
      : [...refused(cell.allowDispatch(command)), ...refused(merge.allowDispatch(command))];
    if (reasons.length > 0) return reasons;
    state.addCommand(command);
    for (const handler of hearing) handler.handle(command);
    return reasons;
  };

  find<Handler & BatchPlugin>(featurePluginRegistry.get('batch')).writeCells = (writes) => {
    const lasts = new Map<string, EngineCommand>();
    let failure: string | undefined;
    for (const each of writes) {
      const command = commandOf(model, each);
      const reasons = write(command, !lasts.has(each.sheetId));
      const wrong = reasons.filter((reason) => reason !== 'NoChanges');
      if (wrong.length > 0) failure ??= `UPDATE_CELL: ${wrong.join(', ')}`;
      else if (reasons.length === 0) lasts.set(each.sheetId, command);
    }
    for (const last of lasts.values()) internals.dispatchToHandlers(others, last);
    return failure;
  };
}
