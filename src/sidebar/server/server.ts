import type { Endpoints, SaveRequest } from '../../bridge/rates';
import { type Outcome, outcomeOf } from './reply';

interface Runner extends Record<keyof Endpoints, (request?: string) => void> {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

/** The spreadsheet behind the sidebar: the endpoints of the add-on, one call at a time. */
export interface Server {
  openRates(): Promise<Outcome>;
  saveRates(request: SaveRequest): Promise<Outcome>;
  makeFormulasFollow(): Promise<Outcome>;
  restoreRates(): Promise<Outcome>;
}

/** The server that `google.script.run` reaches. Its order is not guaranteed, so a call waits for the one before. */
export function sheetServer(): Server {
  let last: Promise<unknown> = Promise.resolve();
  const call = (endpoint: keyof Endpoints, request?: SaveRequest): Promise<Outcome> => {
    const outcome = last.then(() => run(endpoint, request));
    last = outcome;
    return outcome;
  };
  return {
    openRates: () => call('openRates'),
    saveRates: (request) => call('saveRates', request),
    makeFormulasFollow: () => call('makeFormulasFollow'),
    restoreRates: () => call('restoreRates'),
  };
}

const run = (endpoint: keyof Endpoints, request: SaveRequest | undefined): Promise<Outcome> =>
  new Promise((resolve) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => resolve(outcomeOf(answer)))
      .withFailureHandler((error) => resolve({ kind: 'failed', detail: String(error?.message ?? error) }));
    if (request === undefined) runner[endpoint]();
    else runner[endpoint](JSON.stringify(request));
  });
