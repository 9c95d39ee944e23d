import { problem } from '../../messages/problem';

const WAIT_SECONDS = 20;

/**
 * Runs while no other session saves in this document.
 * @throws Problem `store/busy` when the lock is not obtained in time, `store/none` where there is none
 */
export function withDocumentLock<T>(run: () => T): T {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (!lock) throw problem('store/none', {});
  if (!lock.tryLock(WAIT_SECONDS * 1000)) throw problem('store/busy', { seconds: WAIT_SECONDS });
  try {
    return run();
  } finally {
    lock.releaseLock();
  }
}
