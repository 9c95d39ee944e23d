import type { ActualsEndpoints, ActualsReply } from '../bridge/actuals';
import { problemData } from '../messages/problem';
import { actualsWritten } from './actuals/write-actuals';
import { problemOf, requireUi } from './endpoints';
import { calibrated } from './plan/calibrate-plan';
import { plans } from './plan/find-plans';

/**
 * Writes a part of a sheet of actuals, for the sidebar.
 * @param request What to write, as JSON.
 */
export function writeActuals(request: string): string {
  return answer(() => actualsWritten(request));
}

/** The document's plan worksheets, for the sidebar. */
export function readPlans(): string {
  return answer(() => ({ kind: 'plans', plans: plans() }));
}

/**
 * Puts measured retries into a plan worksheet, for the sidebar.
 * @param request What to put where, as JSON.
 */
export function calibratePlan(request: string): string {
  return answer(() => calibrated(request));
}

/** Held to the bridge by the compiler. */
({ writeActuals, readPlans, calibratePlan }) satisfies ActualsEndpoints;

/** Answers with what a call gives, or with its problem. Cells have no user interface, so nothing is done for them. */
function answer(call: () => ActualsReply): string {
  try {
    requireUi();
    return JSON.stringify(call());
  } catch (error) {
    return JSON.stringify({ kind: 'problem', problem: problemData(problemOf(error)) });
  }
}
