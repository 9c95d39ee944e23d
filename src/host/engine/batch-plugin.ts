import { type Model, registries, UIPlugin } from '@odoo/o-spreadsheet';
import type { CellBlock } from './cell-block';
import { type CellWrite, CellWrites } from './cell-writes';
import type { RecordsPlugin } from './records-plugin';

/** A command of the engine: its type and what it needs. */
export interface EngineCommand {
  type: string;
  [field: string]: unknown;
}

/** A command, or what works it out when its turn comes, from what the commands before it have made. */
export type Change = EngineCommand | (() => EngineCommand);

/**
 * Runs many commands as one step: one undo, one revision, one recalculation. A function gives them, since the engine
 * copies what it is given. An `ACTION` runs whatever it is given as one step: what is dispatched meanwhile is one revision.
 */
export class BatchPlugin extends UIPlugin {
  static override getters = ['getBatchFailure'] as const;
  private failure: string | undefined;
  /** Writes cells, and says why one was refused. */
  writeCells!: (writes: readonly CellWrite[]) => string | undefined;
  /** Writes a block where nothing stands in its way, and says whether it did. */
  writeBlock!: (block: CellBlock) => boolean;

  /** Why a command of the last batch was refused, or undefined. */
  getBatchFailure(): string | undefined {
    return this.failure;
  }

  override handle(command: never): void {
    const { type, commands, run } = command as {
      type: string;
      commands: () => readonly Change[];
      run: () => void;
    };
    if (type === 'ACTION') run();
    if (type !== 'BATCH') return;
    this.failure = undefined;
    const cells = new CellWrites();
    for (const change of commands()) {
      if (typeof change === 'object' && this.isNoteThere(change)) continue;
      const step = typeof change === 'function' ? undefined : cells.take(change);
      if (step === 'taken') continue;
      if (step !== 'apart') this.write(cells);
      this.give(typeof change === 'function' ? change() : change);
    }
    this.write(cells);
  }

  /** Whether a command sets a note that the cell has: a script writes the notes of all cells of a range, mostly none. */
  private isNoteThere(change: EngineCommand): boolean {
    if (change.type !== 'SET_CELL_NOTE') return false;
    const { getCellNote } = this.getters as unknown as Pick<RecordsPlugin, 'getCellNote'>;
    return getCellNote(change as unknown as Parameters<typeof getCellNote>[0]) === change.text;
  }

  private write(cells: CellWrites): void {
    const block = cells.block();
    if (!block || !this.writeBlock(block)) this.failure ??= this.writeCells(cells.all());
    cells.clear();
  }

  private give({ type, ...payload }: EngineCommand): void {
    const result = this.dispatch(type as never, payload as never);
    const reasons = result.reasons.filter((reason) => String(reason) !== 'NoChanges');
    if (!result.isSuccessful && reasons.length) this.failure ??= `${type}: ${reasons.join(', ')}`;
  }
}

/** What the model has that its types do not say. */
interface Internals {
  /** 0: waiting for a command; 1: running one. */
  status: number;
  finalize(): void;
}

/** Lets what was dispatched within an action be seen: evaluates, and goes on with the action. */
export function settle(model: Model): void {
  const internals = model as unknown as Internals;
  if (internals.status !== 1) return;
  internals.finalize();
  internals.status = 1;
}

/** Makes every later model accept batches. */
export function acceptBatches(): void {
  registries.featurePluginRegistry.add('batch', BatchPlugin as never);
}
