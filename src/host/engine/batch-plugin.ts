import { registries, UIPlugin } from '@odoo/o-spreadsheet';

/** A command of the engine: its type and what it needs. */
export interface EngineCommand {
  type: string;
  [field: string]: unknown;
}

/** Runs many commands as one step: one undo, one revision, one recalculation. */
export class BatchPlugin extends UIPlugin {
  static override getters = ['getBatchFailure'] as const;
  private failure: string | undefined;

  /** Why a command of the last batch was refused, or undefined. */
  getBatchFailure(): string | undefined {
    return this.failure;
  }

  override handle(command: never): void {
    const { type, commands } = command as { type: string; commands: EngineCommand[] };
    if (type !== 'BATCH') return;
    this.failure = undefined;
    for (const { type: each, ...payload } of commands) {
      const result = this.dispatch(each as never, payload as never);
      const reasons = result.reasons.filter((reason) => String(reason) !== 'NoChanges');
      if (!result.isSuccessful && reasons.length) this.failure ??= `${each}: ${reasons.join(', ')}`;
    }
  }
}

/** Makes every later model accept batches. */
export function acceptBatches(): void {
  registries.featurePluginRegistry.add('batch', BatchPlugin as never);
}
