import { asciiJson, jsonObject } from './ascii-json';
import { type Marker, markerText, parseMarker } from './marker';

/** What a document keeps of its rate table: all that differs from the rates that ship, and how it was named. */
export interface StoredTable {
  readonly marker: Marker;
  readonly language: string;
  readonly defaultRateId: string;
  /** Overrides as they are stored, those that no longer pass the schema among them. */
  readonly overrides: readonly unknown[];
  /** The fingerprint of each row that shipped when this was saved, by id: tells later which of them have changed. */
  readonly shippedRows: Readonly<Record<string, string>>;
}

/** A table as one line of ASCII, for the store and the cache. */
export const storedTableText = ({ marker, ...rest }: StoredTable): string =>
  asciiJson({ marker: markerText(marker), ...rest });

/** More than any save leaves: 500 rows, and those of earlier versions that can no longer be read. */
const MOST_STORED = 2000;

/** The table that a text holds; undefined when it is not one. Each override is still to be checked. */
export function parseStoredTable(text: string): StoredTable | undefined {
  const fields = jsonObject(text);
  return fields && Array.isArray(fields.overrides) ? tableOfFields(fields, fields.overrides) : undefined;
}

/** A table from its fields as JSON gave them, and its overrides; undefined when a field is not what it should be,
 * or when there are more than were ever saved. */
export function tableOfFields(
  { marker: text, language, defaultRateId, shippedRows }: Readonly<Record<string, unknown>>,
  overrides: readonly unknown[],
): StoredTable | undefined {
  const marker = parseMarker(text);
  if (overrides.length > MOST_STORED) return undefined;
  if (!marker || typeof language !== 'string' || typeof defaultRateId !== 'string') return undefined;
  return {
    marker,
    language,
    defaultRateId,
    overrides,
    shippedRows: Object(shippedRows) as Record<string, string>,
  };
}
