/** The shortest and the middle of several runs, in milliseconds: on a busy machine the shortest says most. */
export function timed(run: () => unknown, times = 15): { least: number; median: number } {
  const spent = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { least: spent[0] ?? 0, median: spent[times >> 1] ?? 0 };
}

/** Milliseconds for a table. */
export const shown = (ms: number): string => `${ms.toFixed(ms < 0.1 ? 4 : 2)} ms`;
