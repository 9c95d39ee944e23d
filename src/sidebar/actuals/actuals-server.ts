import type {
  ActualsEndpoints,
  ActualsReply,
  ActualsRequest,
  CalibrateRequest,
  Plan,
  PlanRow,
} from '../../bridge/actuals';

interface Runner extends Record<keyof ActualsEndpoints, (request?: string) => void> {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

/** What came of a call: what the endpoint answered, or why there is no answer that can be read. */
export type ActualsOutcome =
  | ActualsReply
  | { readonly kind: 'failed' | 'unreadable'; readonly detail: string };

/** Writes a part of a sheet of actuals. */
export const writeActuals = (request: ActualsRequest): Promise<ActualsOutcome> =>
  run('writeActuals', request);

/** The document's plan worksheets. */
export const readPlans = (): Promise<ActualsOutcome> => run('readPlans');

/** Puts measured retries into a plan. */
export const calibratePlan = (request: CalibrateRequest): Promise<ActualsOutcome> =>
  run('calibratePlan', request);

const run = (endpoint: keyof ActualsEndpoints, request?: object): Promise<ActualsOutcome> =>
  new Promise((resolve) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => resolve(outcomeOf(answer)))
      .withFailureHandler((error) => resolve({ kind: 'failed', detail: String(error?.message ?? error) }));
    if (request === undefined) runner[endpoint]();
    else runner[endpoint](JSON.stringify(request));
  });

/** Reads an endpoint's answer; cells of a plan are whatever an editor typed. */
function outcomeOf(answer: unknown): ActualsOutcome {
  try {
    const reply = JSON.parse(String(answer)) as ActualsReply;
    if (reply.kind === 'plans') return { kind: 'plans', plans: reply.plans.map(planOf) };
    if (reply.kind === 'sheet' || reply.kind === 'dropped' || reply.kind === 'problem') return reply;
    throw new Error(`kind ${String((reply as { kind?: unknown }).kind)}`);
  } catch (error) {
    return { kind: 'unreadable', detail: String(error) };
  }
}

const planOf = ({ sheetId, name, rows }: Plan): Plan => ({
  sheetId: Number(sheetId),
  name: String(name),
  rows: rows.map((row) => ({ ...row, ...textsOf(row) })),
});

const textsOf = ({ use, size, quality, rate }: PlanRow) => ({
  use: String(use),
  size: String(size),
  quality: String(quality),
  rate: String(rate),
});
