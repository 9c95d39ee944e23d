import type { LockName } from '../contract';
import type { Run } from '../script/run';

function lock(run: Run, name: LockName): GoogleAppsScript.Lock.Lock {
  const { backing } = run.workspace;
  const tryLock = (timeoutMs: number): boolean => {
    if (run.locks.has(name)) return true;
    if (!backing.lock(name, timeoutMs)) return false;
    run.locks.add(name);
    backing.pull?.();
    return true;
  };
  return run.expose('Lock', {
    reads: {
      tryLock,
      waitLock(timeoutMs: number) {
        if (!tryLock(timeoutMs))
          throw new Error('Lock timeout: another process was holding the lock for too long.');
      },
      hasLock: () => run.locks.has(name),
      releaseLock() {
        if (run.locks.delete(name)) backing.unlock(name);
      },
    },
  });
}

/** `LockService`; a lock is given back when the execution ends, as Google does. */
export const lockService = (run: Run) =>
  run.expose<GoogleAppsScript.Lock.LockService>('LockService', {
    reads: {
      getDocumentLock: () => (run.workspace.settings.documentProperties ? lock(run, 'document lock') : null),
      getUserLock: () => lock(run, 'user lock'),
      getScriptLock: () => lock(run, 'script lock'),
    },
  });
