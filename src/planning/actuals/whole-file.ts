/** A cell that can be read in several ways, for a person to look at. */
export interface TwoWays<Way extends string> {
  readonly text: string;
  readonly line: number;
  readonly ways: readonly Way[];
}

/** How a file's cells are read, and by what that was settled. */
export interface Decision<Way extends string> {
  /** Undefined where nothing settles it. */
  readonly way: Way | undefined;
  readonly by: 'answer' | 'cells' | 'file' | 'nothing';
  /** Cells are written in more than one way, so that each is read by itself. */
  readonly isMixed: boolean;
  /** The first cell that the way decides on; undefined where every cell can be read in one way only. */
  readonly decided: TwoWays<Way> | undefined;
  /** The first cell that nothing decides on: only a person can tell. */
  readonly open: TwoWays<Way> | undefined;
}

/** Gathers in which ways the cells of a file can be read, and settles on one for all of them. */
export class WholeFile<Way extends string> {
  /** Ways of the cells that can be read in that one only. */
  private readonly sure = new Set<Way>();
  private readonly likely = new Set<Way>();
  /** Cells of several ways, each kind's first, and the way that what stands around them speaks for. */
  private readonly several = new Map<string, TwoWays<Way> & { readonly lean: Way | undefined }>();

  /**
   * Takes note of a cell. `likely` is the way that its column's kind speaks for; `lean` one that counts only where no cell
   * settles it.
   */
  note(cell: TwoWays<Way>, likely?: Way, lean?: Way): void {
    const [only, ...others] = cell.ways;
    if (only === undefined) return;
    if (others.length === 0) this.sure.add(only);
    else if (likely !== undefined) this.likely.add(likely);
    else {
      const key = [...cell.ways, lean].join();
      if (!this.several.has(key)) this.several.set(key, { ...cell, lean });
    }
  }

  /** Settles it: what a person says, else the cells that leave no choice, else what the file as a whole speaks for. */
  decide(answer: Way | undefined, fallback: Way | undefined): Decision<Way> {
    const shown = this.sure.size > 0 ? this.sure : this.likely;
    const fromCells = shown.size === 1 ? [...shown][0] : undefined;
    const isMixed = this.sure.size > 1;
    const cells = [...this.several.values()];
    const leanings = new Set(cells.map(({ lean }) => lean).filter((lean) => lean !== undefined));
    const [lean] = leanings;
    const spoken = new Set([...leanings, ...(fallback === undefined ? [] : [fallback])]);
    const way = answer ?? fromCells ?? (isMixed || spoken.size > 1 ? undefined : [...spoken][0]);
    const by = answer ? 'answer' : (fromCells ?? (way && lean)) ? 'cells' : way ? 'file' : 'nothing';
    const isDecided = ({ ways }: TwoWays<Way>) => way !== undefined && ways.includes(way);
    return {
      ...{ way, by, isMixed },
      decided: cells.find((cell) => isDecided(cell) && cell.lean !== way),
      open: answer === undefined ? cells.find((cell) => !isDecided(cell)) : undefined,
    };
  }
}

/** The reading by the way that was settled on; without one, the reading that all ways agree on. */
export function readBy<Way extends string, Reading>(
  readings: Readonly<Partial<Record<Way, Reading>>>,
  way: Way | undefined,
  isSame: (a: Reading, b: Reading) => boolean,
): Reading | undefined {
  const settled = way && readings[way];
  if (settled !== undefined) return settled;
  const [first, ...others] = Object.values(readings) as Reading[];
  return first !== undefined && others.every((each) => isSame(first, each)) ? first : undefined;
}
