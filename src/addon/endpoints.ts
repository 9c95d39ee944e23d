import type { CountReply, Endpoints, Reply, SidebarState } from '../bridge/rates';
import { parseSaveRequest } from '../bridge/save-request';
import { problemData } from '../messages/problem';
import { answer } from './answer';
import { problemOf, requireUi } from './asked';
import { withDocumentLock } from './rates/document-lock';
import { documentRates } from './rates/document-rates';
import { followRates } from './rates/follow-rates';
import { mirrorMended } from './rates/mend-mirror';
import { notFollowing } from './rates/not-following';
import { mayEdit } from './rates/put-mirror';
import { needsRepair, repairRates, standingNotices } from './rates/repair-rates';
import { restoreFromMirror } from './rates/restore-rates';
import { saveRequested } from './rates/save-rates';
import { sidebarState } from './rates/sidebar-state';
import { withToasts } from './with-toasts';

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
  return reply(() => withToasts(followRates));
}

/** Counts the formulas that do not follow the rates, for the sidebar. */
export function countNotFollowing(): string {
  return answer<CountReply>(notFollowing);
}

/** Restores the rates from the mirror sheet, for the sidebar. */
export function restoreRates(): string {
  return reply(() => withToasts(restoreFromMirror));
}

/**
 * Writes the mirror sheet anew after it was changed by hand, or takes its rows over, for the sidebar.
 * @param request What to do about which rows, as JSON.
 */
export function mendMirror(request: string): string {
  return reply(() => withToasts(() => mirrorMended(request)));
}

/** Held to the bridge by the compiler. */
({
  openRates,
  saveRates,
  makeFormulasFollow,
  countNotFollowing,
  restoreRates,
  mendMirror,
}) satisfies Endpoints;

/** The state after what needs it has been repaired. */
function openedState(): SidebarState {
  const rates = documentRates('similar names');
  const canEdit = mayEdit();
  if (!needsRepair(rates) || !canEdit) return sidebarState(rates.table, standingNotices(rates), canEdit);
  const { table, notices } = withDocumentLock(() => repairRates(documentRates()));
  return sidebarState(table, notices, canEdit);
}

/**
 * Answers with what a call gives, or with its problem and the state as it is then: nothing is thrown at the sidebar.
 * Cells can call endpoints too, but have no user interface, so nothing is done for them.
 * @throws Error for a cell to show
 */
export function replyTo(call: () => Reply): Reply {
  requireUi();
  try {
    return call();
  } catch (error) {
    return { kind: 'problem', problem: problemData(problemOf(error)), ...stateNow() };
  }
}

/** The state beside a problem; without it where reading fails as well, since the problem says what to do. */
function stateNow(): { state?: SidebarState } {
  try {
    const rates = documentRates('similar names');
    return { state: sidebarState(rates.table, standingNotices(rates)) };
  } catch {
    return {};
  }
}

const reply = (call: () => Reply): string => JSON.stringify(replyTo(call));
