/** Which rates a document holds: the cell that formulas pass along, so that they follow a change of rates. */
export interface Marker {
  readonly revision: number;
  /** Random, so that two copies of a file that both save never share a marker. */
  readonly token: string;
  /** The day of the save, `2026-11-22`. */
  readonly date: string;
  /** The version of the shipped table that the overrides lie on. */
  readonly shipped: string;
}

const BEGINNING = 'rates #';
const PATTERN =
  /^rates #(\d{1,9})-([a-z0-9]{4,12}) · (\d{4}-\d{2}-\d{2}) · shipped ([\d-]{10}-[a-z0-9]{4,8})$/;

/** `rates #7-k3f9 · 2026-11-22 · shipped 2026-11-22-1a2b`. */
export const markerText = ({ revision, token, date, shipped }: Marker): string =>
  `rates #${revision}-${token} · ${date} · shipped ${shipped}`;

/** The marker that a cell holds; undefined when the cell holds something else. */
export function parseMarker(value: unknown): Marker | undefined {
  const parts = typeof value === 'string' && value.includes(BEGINNING) ? PATTERN.exec(value.trim()) : null;
  if (!parts) return undefined;
  const [, revision, token, date, shipped] = parts as unknown as [string, string, string, string, string];
  return { revision: Number(revision), token, date, shipped };
}

/** Names one edition of the stored table; the same in the store, the cache and the marker. */
export const editionId = ({ revision, token }: Pick<Marker, 'revision' | 'token'>): string =>
  `${revision}-${token}`;
