import { ALL_MODES, type Run } from '../script/run';
import { cacheService } from './cache-service';
import { htmlService } from './html-service';
import { lockService } from './lock-service';
import { propertiesService } from './properties-service';
import { session } from './session';
import { CHART_TYPES } from './spreadsheet/chart-definition';
import { range } from './spreadsheet/range';
import { sheet } from './spreadsheet/sheet';
import { spreadsheet } from './spreadsheet/spreadsheet';
import { spreadsheetApp } from './spreadsheet/spreadsheet-app';
import { utilities } from './utilities';

const AUTH_MODES = { NONE: 'NONE', LIMITED: 'LIMITED', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', FULL: 'FULL' };

const namesOf = (table: object) => Object.fromEntries(Object.keys(table).map((name) => [name, name]));

const scriptApp = (run: Run) =>
  run.expose('ScriptApp', {
    modes: ALL_MODES,
    constants: { AuthMode: AUTH_MODES },
    reads: { requireScopes: () => undefined },
  });

const charts = (run: Run) =>
  run.expose('Charts', { modes: ALL_MODES, constants: { ChartType: namesOf(CHART_TYPES) } });

/** Scripts may log in every mode; the log is nobody's here. */
const log = (run: Run, name: string, methods: readonly string[]) =>
  run.expose(name, {
    modes: ALL_MODES,
    reads: Object.fromEntries(methods.map((method) => [method, () => undefined])),
  });

const SERVICES: Record<string, (run: Run) => object> = {
  SpreadsheetApp: spreadsheetApp,
  PropertiesService: propertiesService,
  CacheService: cacheService,
  LockService: lockService,
  HtmlService: htmlService,
  Session: session,
  Utilities: utilities,
  ScriptApp: scriptApp,
  Charts: charts,
  Logger: (run) => log(run, 'Logger', ['log', 'clear']),
  console: (run) => log(run, 'console', ['log', 'info', 'warn', 'error', 'time', 'timeEnd']),
};

/** The names of Google's services, and of the script's own `Date`. */
export const GLOBAL_NAMES = [...Object.keys(SERVICES), 'Date'];

/** Google's services for one execution. */
export function globalsFor(run: Run): Record<string, unknown> {
  run.objects = {
    range: (area) => range(run, area),
    sheet: (sheetId) => sheet(run, sheetId),
    spreadsheet: () => spreadsheet(run),
  };
  return {
    ...Object.fromEntries(Object.entries(SERVICES).map(([name, service]) => [name, service(run)])),
    Date: run.workspace.ScriptDate,
  };
}
