/** Rows as a Markdown table. */
export const tableText = (
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string => [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const percentText = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)}%`;
