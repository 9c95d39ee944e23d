import type { ActualsEndpoints, ActualsRequest, CalibrateRequest } from '../../bridge/actuals';
import type { InsertEndpoint, InsertReply, InsertRequest } from '../../bridge/insert';
import type { CountReply, Endpoints, MendRequest, SaveRequest } from '../../bridge/rates';
import { namesScope } from '../../messages/names-scope';
import { type ActualsOutcome, actualsOutcomeOf } from './actuals-reply';
import { type Outcome, outcomeOf, readable, type Unanswered } from './reply';

type Endpoint = keyof Endpoints | keyof ActualsEndpoints | keyof InsertEndpoint;

interface Runner extends Record<Endpoint, (request?: string) => void> {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

/** The spreadsheet behind the sidebar: the endpoints of the add-on, one call at a time. */
export interface Server {
  openRates(): Promise<Outcome>;
  saveRates(request: SaveRequest): Promise<Outcome>;
  makeFormulasFollow(): Promise<Outcome>;
  /** Counts the formulas that do not follow the rates. */
  countNotFollowing(): Promise<CountReply | Unanswered>;
  restoreRates(): Promise<Outcome>;
  /** Ends what a hand did to the mirror sheet. */
  mendMirror(request: MendRequest): Promise<Outcome>;
  /** Writes a part of a sheet of actuals. */
  writeActuals(request: ActualsRequest): Promise<ActualsOutcome>;
  /** The document's plan worksheets. */
  readPlans(): Promise<ActualsOutcome>;
  /** Corrects a plan by what really happened. */
  calibratePlan(request: CalibrateRequest): Promise<ActualsOutcome>;
  /** Puts a formula into the active cell. */
  insertFormula(request: InsertRequest): Promise<InsertOutcome>;
}

/** What came of inserting a formula. */
export type InsertOutcome = InsertReply | Unanswered;

/** The server that `google.script.run` reaches. Its order is not guaranteed, so a call waits for the one before. */
export function sheetServer(): Server {
  let last: Promise<unknown> = Promise.resolve();
  const call = <Read>(
    endpoint: Endpoint,
    read: (answer: unknown) => Read,
    request?: object,
  ): Promise<Read | Unanswered> => {
    const outcome = last.then(() => run(endpoint, read, request));
    last = outcome;
    return outcome;
  };
  return {
    openRates: () => call('openRates', outcomeOf),
    saveRates: (request) => call('saveRates', outcomeOf, request),
    makeFormulasFollow: () => call('makeFormulasFollow', outcomeOf),
    countNotFollowing: () => call('countNotFollowing', countOf),
    restoreRates: () => call('restoreRates', outcomeOf),
    mendMirror: (request) => call('mendMirror', outcomeOf, request),
    writeActuals: (request) => call('writeActuals', actualsOutcomeOf, request),
    readPlans: () => call('readPlans', actualsOutcomeOf),
    calibratePlan: (request) => call('calibratePlan', actualsOutcomeOf, request),
    insertFormula: (request) => call('insertFormula', insertOutcomeOf, request),
  };
}

/** Reads a count. */
const countOf = (answer: unknown): CountReply | Unanswered =>
  readable(answer, (value): CountReply => {
    if (value.kind === 'counted')
      return {
        kind: 'counted',
        formulas: Number(value.formulas) || 0,
        isCutShort: value.isCutShort === true,
      };
    if (value.kind === 'problem') return value as unknown as CountReply;
    throw new Error(`kind ${String(value.kind)}`);
  });

/** Reads the answer about a formula; what a cell holds is whatever an editor typed. */
const insertOutcomeOf = (answer: unknown): InsertOutcome =>
  readable(answer, (value): InsertReply => {
    const { kind } = value;
    if (kind === 'inserted' || kind === 'filled' || kind === 'problem')
      return value as unknown as InsertReply;
    throw new Error(`kind ${String(kind)}`);
  });

const run = <Read>(
  endpoint: Endpoint,
  read: (answer: unknown) => Read,
  request: object | undefined,
): Promise<Read | Unanswered> =>
  new Promise((resolve) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => resolve(read(answer)))
      .withFailureHandler((error) => {
        const detail = String(error?.message ?? error);
        resolve({ kind: failureOf(detail), detail });
      });
    if (request === undefined) runner[endpoint]();
    else runner[endpoint](JSON.stringify(request));
  });

const failureOf = (detail: string): Unanswered['kind'] => {
  if (namesScope(detail)) return 'declined';
  return navigator.onLine ? 'failed' : 'offline';
};
