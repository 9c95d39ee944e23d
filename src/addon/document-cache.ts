type Cache = GoogleAppsScript.Cache.Cache;

/** What the document's cache gives; nothing where there is none or it fails, since a cache may be empty at any time. */
export function ofCache<T>(use: (cache: Cache) => T): T | undefined {
  try {
    const cache = CacheService.getDocumentCache() as Cache | null;
    return cache ? use(cache) : undefined;
  } catch {
    return undefined;
  }
}
