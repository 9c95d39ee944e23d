import type { Rate } from '../rates/schema';
import type { ReleaseNotes } from './release-notes';

const DAY_MS = 86_400_000;
const MOST_DAYS_SINCE_CHECKED = 120;
const MOST_DAYS_SINCE_ENTRY = 7;

/** What a release is judged by. Days are `2026-11-22`. */
export interface Release {
  readonly notes: ReleaseNotes;
  /** The version in package.json. */
  readonly version: string;
  readonly today: string;
  readonly rates: readonly Pick<Rate, 'id' | 'checked'>[];
  /** The paths that differ from what is committed. */
  readonly uncommitted: readonly string[];
  readonly tags: readonly string[];
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The rates that were last checked more than 120 days before a day. */
export const ratesOutOfDate = <Row extends Pick<Rate, 'checked'>>(
  rates: readonly Row[],
  day: string,
): Row[] => rates.filter(({ checked }) => !(daysBetween(checked, day) <= MOST_DAYS_SINCE_CHECKED));

/** What keeps a version from being released, a line each; none when it may be. */
export function releaseFaults(release: Release): string[] {
  const { notes, version, today, rates, tags } = release;
  // A maintainer's own script id stays out of the repository.
  const uncommitted = release.uncommitted.filter((path) => path !== '.clasp.json');
  const age = daysBetween(notes.date, today);
  const old = ratesOutOfDate(rates, notes.date);
  const faults: readonly (readonly [isFault: boolean, text: string])[] = [
    [uncommitted.length > 0, `Not committed: ${uncommitted.join(', ')}.`],
    [
      notes.version !== version,
      `CHANGELOG.md: the newest entry is ${notes.version}; package.json says ${version}.`,
    ],
    [
      !(age >= 0 && age <= MOST_DAYS_SINCE_ENTRY),
      `CHANGELOG.md: the entry is dated ${notes.date}; today is ${today}.`,
    ],
    [
      old.length > 0,
      `Checked more than ${MOST_DAYS_SINCE_CHECKED} days before that entry: ${old.map(({ id, checked }) => `${id} (${checked})`).join(', ')}.`,
    ],
    [tags.includes(`v${version}`), `The tag v${version} is there already.`],
  ];
  return faults.flatMap(([isFault, text]) => (isFault ? [text] : []));
}
