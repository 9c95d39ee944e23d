/**
 * The shortest and the middle of several runs, in milliseconds: on a busy machine the shortest says most.
 * @param before is done before each run and not timed
 */
export function timed(
  run: () => unknown,
  times = 15,
  before: () => void = () => {},
): { least: number; median: number } {
  const spent = Array.from({ length: times }, () => {
    before();
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { least: spent[0] ?? 0, median: spent[times >> 1] ?? 0 };
}

/** Milliseconds for a table. */
export const shown = (ms: number): string => `${ms.toFixed(ms < 0.1 ? 4 : 2)} ms`;

/**
 * Collects what others left behind a moment ago, so that a run does not pay for it. A whole collection would also throw
 * compiled code away and give memory back, for which the next run would pay. `npm run bench` starts node with
 * `--expose-gc`.
 */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('Start node with --expose-gc, as npm run bench does.');
  globalThis.gc({ type: 'minor' });
}
