import type { Backing, BackingStore, LockName } from './contract';

/** Properties, caches and locks of one document in memory. Give one to several hosts to let them share it. */
export class MemoryBacking implements Backing {
  private readonly stores = new Map<BackingStore, Map<string, string>>();
  /** Locks that someone else holds, for tests. */
  readonly busy = new Set<LockName>();
  private readonly held = new Set<LockName>();

  private store(name: BackingStore): Map<string, string> {
    const known = this.stores.get(name);
    if (known) return known;
    const made = new Map<string, string>();
    this.stores.set(name, made);
    return made;
  }

  get(store: BackingStore, key: string): string | null {
    return this.store(store).get(key) ?? null;
  }

  entries(store: BackingStore): Record<string, string> {
    return Object.fromEntries(this.store(store));
  }

  write(store: BackingStore, changes: Record<string, string | null>, replaceAll = false): void {
    const texts = this.store(store);
    if (replaceAll) texts.clear();
    for (const [key, text] of Object.entries(changes)) {
      if (text === null) texts.delete(key);
      else texts.set(key, text);
    }
  }

  lock(name: LockName): boolean {
    if (this.busy.has(name) || this.held.has(name)) return false;
    this.held.add(name);
    return true;
  }

  unlock(name: LockName): void {
    this.held.delete(name);
  }
}
