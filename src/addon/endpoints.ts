import { Problem } from '../pricing/problem';
import type { Endpoints, Notice, Reply, SidebarState } from './bridge';
import { withDocumentLock } from './document-lock';
import { documentRates } from './document-rates';
import { followRates } from './follow-rates';
import { storeProblem } from './problems';
import { mayEdit } from './put-mirror';
import { needsRepair, repairRates, standingNotices } from './repair-rates';
import { restoreFromMirror } from './restore-rates';
import { saveRequested } from './save-rates';
import { parseSaveRequest } from './save-request';
import { sidebarState, wordless } from './sidebar-state';

/** The state of the rate table as JSON, for the sidebar. Repairs marker and mirror on the way. */
export function openRates(): string {
  return reply(() => ({ kind: 'state', state: openedState() }));
}

/**
 * Saves the rates, for the sidebar.
 * @param request What to save, as JSON.
 */
export function saveRates(request: string): string {
  return reply(() => saveRequested(parseSaveRequest(request)));
}

/** Makes formulas follow the rates, for the sidebar. */
export function makeFormulasFollow(): string {
  return reply(followRates);
}

/** Restores the rates from the mirror sheet, for the sidebar. */
export function restoreRates(): string {
  return reply(restoreFromMirror);
}

/** Held to the bridge by the compiler. */
({ openRates, saveRates, makeFormulasFollow, restoreRates }) satisfies Endpoints;

/** The state after what needs it has been repaired. */
function openedState(): SidebarState {
  const rates = documentRates();
  if (!needsRepair(rates) || !mayEdit()) return sidebarState(rates, standingNotices(rates));
  const notices = withDocumentLock((): Notice[] => repairRates(documentRates()));
  return sidebarState(documentRates(), notices);
}

/**
 * Answers with what a call gives, or with its problem and the state as it is then: nothing is thrown at the sidebar.
 * Cells can call endpoints too, but have no user interface, so nothing is done for them.
 */
export function replyTo(call: () => Reply): Reply {
  try {
    requireUi();
    return call();
  } catch (error) {
    const problem = wordless(problemOf(error));
    return problem.code === 'store/from-cell'
      ? { kind: 'problem', problem }
      : { kind: 'problem', problem, ...stateNow() };
  }
}

/** The state beside a problem; without it where reading fails as well, since the problem says what to do. */
function stateNow(): { state?: SidebarState } {
  try {
    const rates = documentRates();
    return { state: sidebarState(rates, standingNotices(rates)) };
  } catch {
    return {};
  }
}

const reply = (call: () => Reply): string => JSON.stringify(replyTo(call));

/** An error as a problem: what Google throws is quoted. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const reason = String((error as Error).message);
  return /do not have permission/i.test(reason)
    ? storeProblem('store/no-permission', {})
    : storeProblem('store/service', { reason });
}

/** @throws Problem `store/from-cell` */
export function requireUi(): GoogleAppsScript.Base.Ui {
  try {
    return SpreadsheetApp.getUi();
  } catch {
    throw storeProblem('store/from-cell', {});
  }
}
