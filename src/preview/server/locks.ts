/** A page that never lets go (closed, crashed) loses the lock after this long. */
const LEASE_MS = 30_000;

interface Held {
  owner: string;
  until: number;
}

/** Locks by name, each held by one page at a time. */
export class Locks {
  readonly #held = new Map<string, Held>();

  /** Takes a lock, waiting for at most `waitMs`; false when another page still holds it then. */
  async take(name: string, owner: string, waitMs: number): Promise<boolean> {
    const deadline = Date.now() + waitMs;
    while (!this.#tryTake(name, owner)) {
      if (Date.now() >= deadline) return false;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return true;
  }

  /** Gives a lock back, if this page still holds it. */
  release(name: string, owner: string): void {
    if (this.#held.get(name)?.owner === owner) this.#held.delete(name);
  }

  /** Gives back all that a page holds: it was closed. */
  releaseAll(owner: string): void {
    for (const name of this.#held.keys()) this.release(name, owner);
  }

  #tryTake(name: string, owner: string): boolean {
    const held = this.#held.get(name);
    if (held && held.owner !== owner && held.until > Date.now()) return false;
    this.#held.set(name, { owner, until: Date.now() + LEASE_MS });
    return true;
  }
}
