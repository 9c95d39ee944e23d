/** The cells whose formulas wait to be calculated, as Google's do while a script runs. */
export class Loading {
  private readonly cells = new Set<number>();
  /** Those that load because of what the running script did. */
  private readonly begun = new Set<number>();
  private isRunning = false;
  private isHeld = false;

  constructor(private readonly waitsForScript: boolean) {}

  /** Whether formulas are not calculated now. */
  get isOn(): boolean {
    return this.isHeld || (this.isRunning && this.waitsForScript);
  }

  /** Whether something that the running script did made cells load: where it reads cells, it waits for them. */
  get hasBegun(): boolean {
    return this.begun.size > 0;
  }

  /** Keeps everything loading, or lets it go on. */
  hold(isHeld: boolean): void {
    this.isHeld = isHeld;
  }

  scriptStarts(): void {
    this.isRunning = true;
    this.begun.clear();
  }

  scriptEnds(): void {
    this.isRunning = false;
    this.begun.clear();
  }

  /** A formula that is to be calculated later. */
  add(cellId: number): void {
    if (this.isRunning && !this.cells.has(cellId)) this.begun.add(cellId);
    this.cells.add(cellId);
  }

  /** Tries what the running script made load once more: the engine may have tried it before what it looks at was there. */
  tryAgain(calculate: (cellIds: readonly number[]) => void): void {
    const cellIds = [...this.begun];
    for (const cellId of cellIds) this.cells.delete(cellId);
    this.begun.clear();
    calculate(cellIds);
  }

  /** Calculates what waits, unless it has to go on waiting. */
  settle(calculate: (cellIds: readonly number[]) => void): void {
    if (this.isHeld || this.cells.size === 0) return;
    const cellIds = [...this.cells];
    this.cells.clear();
    this.begun.clear();
    const wasRunning = this.isRunning;
    this.isRunning = false;
    try {
      calculate(cellIds);
    } finally {
      this.isRunning = wasRunning;
    }
  }
}
