import { problem } from '../../messages/problem';
import { asciiJson, jsonObject } from './ascii-json';
import { fingerprint } from './fingerprint';
import { editionId, type Marker } from './marker';
import { parseStoredTable, type StoredTable, storedTableText } from './stored-table';

/** Names the edition in force and how to check it. */
export const POINTER_KEY = 'rates';
const CHUNK_KEY = /^rates\/(\d+-[a-z0-9]+)\/\d+$/;
const ASIDE_KEY = /^damaged\/(.+)$/;

/** Google documents 9 KB a value. */
const CHUNK_CHARACTERS = 8000;
/** Google documents 500 KB a store; the old edition and the new one are both in it for a moment. */
const MOST_CHARACTERS = 250_000;

/** A table as properties: the chunks, to be written first, and the pointer that puts them in force. */
export interface Edition {
  readonly chunks: Readonly<Record<string, string>>;
  readonly pointer: string;
}

/** @throws Problem `store/full` */
export function editionOf(table: StoredTable): Edition {
  const text = storedTableText(table);
  if (text.length > MOST_CHARACTERS)
    throw problem('store/full', { characters: text.length, most: MOST_CHARACTERS });
  const id = editionId(table.marker);
  const parts = piecesOf(text, CHUNK_CHARACTERS);
  return {
    chunks: Object.fromEntries(parts.map((part, at) => [`rates/${id}/${at}`, part])),
    pointer: asciiJson({ generation: id, chunks: parts.length, checksum: fingerprint(text) }),
  };
}

/** What the properties of a document hold of the rate table. */
export interface StoreContent {
  /** The edition in force; undefined when there is none, or when it is damaged. */
  readonly table: StoredTable | undefined;
  /** Keys that keep damaged data from earlier. */
  readonly aside: readonly string[];
  /** What is to be kept under keys of its own because it cannot be read: what the pointer said, by such a key. */
  readonly damaged: Readonly<Record<string, string>>;
  /** Chunks that belong to no edition that is kept. */
  readonly orphans: readonly string[];
  /** The newest edition of which anything is left. */
  readonly newestRevision: number;
}

/** Reads the table out of all properties of a document. */
export function readStore(properties: Readonly<Record<string, string>>): StoreContent {
  const keys = Object.keys(properties);
  const pointer = properties[POINTER_KEY];
  const chunks = keys.filter((key) => CHUNK_KEY.test(key));
  const aside = keys.filter((key) => ASIDE_KEY.test(key));
  const table = pointer === undefined ? undefined : tableAt(pointer, properties);
  const damaged = pointer === undefined || table ? {} : asideOf(pointer, chunks);
  const kept = [...aside, ...Object.keys(damaged)].map((key) => ASIDE_KEY.exec(key)?.[1]);
  if (table) kept.push(editionId(table.marker));
  const revisions = [...chunks, ...aside].map((key) => Number(/\/(\d+)-/.exec(key)?.[1] ?? 0));
  return {
    table,
    aside,
    damaged,
    orphans: chunks.filter((key) => !kept.includes(editionOfChunk(key))),
    newestRevision: Math.max(0, table?.marker.revision ?? 0, ...revisions),
  };
}

const editionOfChunk = (key: string): string => CHUNK_KEY.exec(key)?.[1] ?? '';

function tableAt(pointer: string, properties: Readonly<Record<string, string>>): StoredTable | undefined {
  const { generation: edition, chunks, checksum } = jsonObject(pointer) ?? {};
  if (typeof edition !== 'string' || typeof chunks !== 'number') return undefined;
  const parts = Array.from(
    { length: Math.min(chunks, 1000) },
    (_, at) => properties[`rates/${edition}/${at}`],
  );
  const text = parts.join('');
  const table = fingerprint(text) === checksum ? parseStoredTable(text) : undefined;
  return table && editionId(table.marker) === edition ? table : undefined;
}

/** A pointer that cannot be read may have meant any edition, so all of them are kept. */
function asideOf(pointer: string, chunks: readonly string[]): Record<string, string> {
  const { generation: edition } = jsonObject(pointer) ?? {};
  const ids = typeof edition === 'string' ? [edition] : chunks.map(editionOfChunk);
  const names = ids.length > 0 ? ids : [fingerprint(pointer)];
  return Object.fromEntries(names.map((name) => [`damaged/${name}`, pointer]));
}

/** A text of one line in pieces of so many characters at most. */
export const piecesOf = (text: string, characters: number): string[] =>
  text.match(new RegExp(`.{1,${characters}}`, 'g')) ?? [];

/** The cache's key for a edition. */
export const cacheKey = (marker: Marker): string => `rates/${editionId(marker)}`;
