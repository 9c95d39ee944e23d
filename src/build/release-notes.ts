/** One version's entry in CHANGELOG.md. */
export interface ReleaseNotes {
  readonly version: string;
  /** The day of the entry, `2026-11-22`. */
  readonly date: string;
  /** What stands below its heading. */
  readonly text: string;
}

/**
 * The newest entry of a changelog, the first under a heading `## 1.0.0 (2026-11-22)`.
 * @throws Error when the first entry's heading is not like that
 */
export function newestReleaseNotes(changelog: string): ReleaseNotes {
  const [, entry = ''] = changelog.split(/^## /m);
  const [, version, date, text = ''] =
    /^(\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)\n([\s\S]*)$/.exec(entry) ?? [];
  if (!version || !date)
    throw new Error(
      `CHANGELOG.md: the first entry's heading is "${entry.split('\n')[0]}", not like "1.0.0 (2026-11-22)".`,
    );
  return { version, date, text: text.trim() };
}
