import type { BackingStore } from '../contract';
import { type Run, signatureError } from '../script/run';

const VALUE_CHARACTERS = 100 * 1024;
const KEY_CHARACTERS = 250;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const MOST_ENTRIES = 1000;

interface Entry {
  text: string;
  expires: number;
}

function cache(run: Run, store: BackingStore): GoogleAppsScript.Cache.Cache {
  const { backing, settings } = run.workspace;
  const { execution } = run;
  const requireKey = (key: unknown, method: string) => {
    if (typeof key !== 'string') throw signatureError([key], `CacheService.Cache.${method}`);
    if (key.length > KEY_CHARACTERS) throw new Error('Argument too large: key');
  };
  const get = (key: string) => {
    requireKey(key, 'get');
    execution.cacheGets++;
    const stored = backing.get(store, key);
    if (stored === null) return null;
    const entry = JSON.parse(stored) as Entry;
    return entry.expires > settings.clock() ? entry.text : null;
  };
  const put = (texts: Record<string, string>, seconds = DEFAULT_SECONDS) => {
    const expires = settings.clock() + Math.min(seconds, LONGEST_SECONDS) * 1000;
    const changes: Record<string, string> = {};
    for (const [key, text] of Object.entries(texts)) {
      requireKey(key, 'put');
      if (typeof text !== 'string') throw signatureError([key, text], 'CacheService.Cache.put');
      if (text.length > VALUE_CHARACTERS) throw new Error('Argument too large: value');
      changes[key] = JSON.stringify({ text, expires } satisfies Entry);
    }
    execution.cachePuts++;
    const kept = Object.keys({ ...backing.entries(store), ...changes });
    const evicted = kept.slice(0, Math.max(0, kept.length - MOST_ENTRIES)).map((key) => [key, null]);
    backing.write(store, { ...Object.fromEntries(evicted), ...changes });
  };
  return run.expose('Cache', {
    reads: {
      get,
      getAll: (keys: string[]) =>
        Object.fromEntries(keys.map((key) => [key, get(key)]).filter(([, text]) => text !== null)),
      // A cache is no part of the document, so custom functions and viewers may fill it.
      put: (key: string, text: string, seconds?: number) => put({ [key]: text }, seconds),
      putAll: (texts: Record<string, string>, seconds?: number) => put(texts, seconds),
      remove(key: string) {
        requireKey(key, 'remove');
        backing.write(store, { [key]: null });
      },
      removeAll: (keys: string[]) => backing.write(store, Object.fromEntries(keys.map((key) => [key, null]))),
    },
  });
}

/** `CacheService`. */
export const cacheService = (run: Run) =>
  run.expose<GoogleAppsScript.Cache.CacheService>('CacheService', {
    reads: {
      getDocumentCache: () =>
        run.workspace.settings.documentProperties ? cache(run, 'document cache') : null,
      getUserCache: () => cache(run, 'user cache'),
      getScriptCache: () => cache(run, 'script cache'),
    },
  });
