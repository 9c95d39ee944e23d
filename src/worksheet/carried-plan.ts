/** A cell that a person filled in: a number, a formula that begins with `=`, or a text made literal, so that it does not. */
export type Typed = string | number;

/** What people fill in about a deliverable; a blank cell is not there. */
export const CARRIED_COLUMNS = [
  ...(['use', 'ratio', 'yourSize', 'quality', 'rate', 'finals', 'retries', 'buffer'] as const),
  ...(['minEdge', 'prompt', 'references', 'baseline', 'generated', 'kept', 'billed'] as const),
] as const;

export type CarriedRow = Partial<Record<(typeof CARRIED_COLUMNS)[number], Typed>>;

/** The inputs of another plan, which a new worksheet is filled with in place of examples. */
export interface CarriedPlan {
  readonly name: string;
  readonly buffer: Typed;
  readonly promptTokens: Typed;
  /** The credits rate that the credits columns count in; the usual one where it is not known. */
  readonly creditRateId?: string;
  readonly rows: readonly CarriedRow[];
  /** How many rows have a buffer of their own. */
  readonly overrides: number;
}

/** Version 1.0 filled these into every row beforehand: they alone are no deliverable. */
const PREFILLED: readonly string[] = ['prompt', 'buffer'];

/**
 * The inputs of a plan of version 1.0 as this edition keeps them. The buffer that most rows have moves up to the plan,
 * and so does the length of a prompt; rows with others keep their own. A blank one was none, so it becomes 0.
 */
export function carriedPlan(
  { name, creditRateId }: { readonly name: string; readonly creditRateId?: string | undefined },
  all: readonly CarriedRow[],
): CarriedPlan {
  const rows = all.filter((row) => Object.keys(row).some((column) => !PREFILLED.includes(column)));
  const buffers = rows.map(({ buffer = 0 }) => buffer);
  const prompts = rows.map(({ prompt = 0 }) => prompt);
  const [buffer, promptTokens] = [mostFrequent(buffers) ?? 20 / 100, mostFrequent(prompts) ?? 200];
  return {
    ...{ name, buffer, promptTokens },
    ...(creditRateId && { creditRateId }),
    overrides: buffers.filter((own) => own !== buffer).length,
    rows: rows.map(({ buffer: _, prompt: __, ...row }, at) => ({
      ...row,
      ...(buffers[at] !== buffer && { buffer: buffers[at] as Typed }),
      ...(prompts[at] !== promptTokens && { prompt: prompts[at] as Typed }),
    })),
  };
}

/** The number that stands there most often, the first of several; a text holds for its own row alone. */
function mostFrequent(values: readonly Typed[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) if (typeof value === 'number') counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
