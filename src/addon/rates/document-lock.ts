import { problem } from '../../messages/problem';

const WAIT_SECONDS = 20;

/**
 * Runs while no other session saves in this document.
 * @throws Problem `store/busy` when the lock is not obtained in time, `store/none` where there is none
 */
export function withDocumentLock<T>(run: () => T): T {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (!lock) throw problem('store/none', {});
  if (!isTaken(lock)) throw problem('store/busy', { seconds: WAIT_SECONDS });
  try {
    return run();
  } finally {
    release(lock);
  }
}

type Lock = GoogleAppsScript.Lock.Lock;

/** Too many sessions that ask at once make Google throw instead of wait. */
function isTaken(lock: Lock): boolean {
  try {
    return lock.tryLock(WAIT_SECONDS * 1000);
  } catch {
    return false;
  }
}

/** What was done is done: Google lets the lock go when the run ends, if not now. */
function release(lock: Lock): void {
  try {
    lock.releaseLock();
  } catch {
    return;
  }
}
