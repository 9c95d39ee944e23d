/** Where a cell stands; from 0. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** What the engine's plugin of cells holds: cells by sheet and number, and how it notes a change to undo. */
export interface CellPlugin {
  readonly cells: Record<string, Record<number, object>>;
  nextId: number;
  getNextCellId?: () => number;
  dispatch: (type: string, payload: object) => unknown;
  history: { update(...pathAndValue: unknown[]): void };
}

/** What the engine's plugin of sheets holds: places by a cell's number, and numbers by place. */
export interface SheetPlugin {
  readonly cellPosition: Record<number, Place>;
  readonly sheets: Record<string, { rows: { cells: Record<number, number> }[] }>;
}

/** What the engine would set back to undo the step that runs; nothing while it opens a document. */
export interface ChangeLog {
  readonly changes?: { target: object; key: string; before: unknown }[];
}

/**
 * The cells that a batch makes, numbered from its first on. That they are there is one change to undo; the engine would
 * note three for each, objects that live as long as the document is open. What becomes of one of them later in the
 * batch it may note: undone first, that leaves what is taken away here.
 */
class NewCells {
  end: number;

  constructor(
    private readonly cell: CellPlugin,
    private readonly sheet: SheetPlugin,
    private readonly first = cell.nextId,
  ) {
    this.end = first;
  }

  get isNone(): boolean {
    return this.end === this.first;
  }

  has(id: number): boolean {
    return id >= this.first;
  }

  put(sheetId: string, id: number, cell: object): void {
    this.cell.cells[sheetId] ??= {};
    this.cell.cells[sheetId][id] = cell;
  }

  place({ cellId: id, sheetId, row, col }: Place & { cellId: number }): void {
    if (this.sheet.cellPosition[id]) return;
    this.sheet.cellPosition[id] = { sheetId, row, col };
    const cells = this.sheet.sheets[sheetId]?.rows[row]?.cells;
    if (cells) cells[col] = id;
  }

  /** The engine's undo sets it back to what it was before. */
  set areThere(_: false) {
    for (let id = this.first; id < this.end; id++) this.remove(id);
  }

  private remove(id: number): void {
    const place = this.sheet.cellPosition[id];
    if (!place) return;
    const cells = this.sheet.sheets[place.sheetId]?.rows[place.row]?.cells;
    // An older cell may have stood there.
    if (cells?.[place.col] === id) delete cells[place.col];
    delete this.sheet.cellPosition[id];
    delete this.cell.cells[place.sheetId]?.[id];
  }
}

/** Runs what writes cells; that there are new ones is one change to undo, and the number of the next another. */
export function rememberAsOne(cell: CellPlugin, sheet: SheetPlugin, log: ChangeLog, run: () => void): void {
  const made = new NewCells(cell, sheet);
  const before = log.changes?.length ?? 0;
  const { history, dispatch } = cell;
  cell.getNextCellId = () => made.end++;
  cell.history = {
    update(...change) {
      const [field, sheetId, id, value] = change as ['cells', string, number, object | undefined];
      if (field === 'cells' && made.has(id) && value) made.put(sheetId, id, value);
      else history.update(...change);
    },
  };
  cell.dispatch = (type, payload) => {
    // Undefined is no number of a cell that was made.
    const place = payload as Place & { cellId: number };
    const isNew = type === 'UPDATE_CELL_POSITION' && made.has(place.cellId);
    return isNew ? made.place(place) : dispatch(type, payload);
  };
  try {
    run();
  } finally {
    delete cell.getNextCellId;
    cell.history = history;
    cell.dispatch = dispatch;
    if (!made.isNone) {
      log.changes?.splice(before, 0, { target: made, key: 'areThere', before: false });
      history.update('nextId', made.end);
    }
  }
}
