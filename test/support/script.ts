import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { HostOptions } from '../../src/host/contract';

/** A host whose script is this body of one function, `main`, with the active spreadsheet and its first sheet at hand. */
export const hostOf = (body: string, options: Partial<HostOptions> = {}): AppsScriptHost =>
  new AppsScriptHost({
    code: `function main(argument) {
      const spreadsheet = SpreadsheetApp.getActive();
      const sheet = spreadsheet.getSheets()[0];
      ${body}
    }`,
    ...options,
  });

/** What `main` returns when a sidebar calls it. */
export const resultOf = (body: string, options: Partial<HostOptions> = {}): Promise<unknown> =>
  hostOf(body, options).run('main');
