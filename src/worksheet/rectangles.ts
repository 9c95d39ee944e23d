import type { Area } from './places';

/** Cells by what they hold, as few rectangles: runs along rows, then equal runs below one another. */
export function rectangles<Value>(cells: readonly (readonly (Value | undefined)[])[]): Map<Value, Area[]> {
  const found = new Map<Value, Area[]>();
  let above: { value: Value; area: Area }[] = [];
  cells.forEach((row, index) => {
    above = runsOf(row).map(({ value, column, columns }) => {
      const upper = above.find(
        (run) => run.value === value && run.area.column === column && run.area.columns === columns,
      );
      const area = upper
        ? { ...upper.area, rows: upper.area.rows + 1 }
        : { row: index + 1, column, rows: 1, columns };
      const others = (found.get(value) ?? []).filter((known) => known !== upper?.area);
      found.set(value, [...others, area]);
      return { value, area };
    });
  });
  return found;
}

interface Run<Value> {
  readonly value: Value;
  readonly column: number;
  columns: number;
}

function runsOf<Value>(row: readonly (Value | undefined)[]): Run<Value>[] {
  const runs: Run<Value>[] = [];
  row.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (value === undefined) return;
    if (last && last.value === value && last.column + last.columns === index + 1) last.columns += 1;
    else runs.push({ value, column: index + 1, columns: 1 });
  });
  return runs;
}
