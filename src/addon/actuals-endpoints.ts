import type { ActualsEndpoints, ActualsReply } from '../bridge/actuals';
import { actualsWritten } from './actuals/write-actuals';
import { answer } from './answer';
import { calibrated } from './plan/calibrate-plan';
import { plans } from './plan/find-plans';

/**
 * Writes a part of a sheet of actuals, for the sidebar.
 * @param request What to write, as JSON.
 */
export function writeActuals(request: string): string {
  return answer<ActualsReply>(() => actualsWritten(request));
}

/** The document's plan worksheets, for the sidebar. */
export function readPlans(): string {
  return answer<ActualsReply>(() => ({ kind: 'plans', plans: plans() }));
}

/**
 * Puts measured retries into a plan worksheet, for the sidebar.
 * @param request What to put where, as JSON.
 */
export function calibratePlan(request: string): string {
  return answer<ActualsReply>(() => calibrated(request));
}

/** Held to the bridge by the compiler. */
({ writeActuals, readPlans, calibratePlan }) satisfies ActualsEndpoints;
