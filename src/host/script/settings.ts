import type { HostOptions } from '../contract';

/** The choices of `HostOptions` that have a default, all made. */
export type Settings = Required<
  Omit<HostOptions, 'model' | 'data' | 'backing' | 'ui' | 'failAtCall' | 'locale' | 'scopes'>
> &
  Pick<HostOptions, 'scopes'>;

const DEFAULTS = {
  html: {},
  sheetTypes: {},
  activeUserLocale: 'en',
  scriptTimeZone: 'Etc/UTC',
  spreadsheetTimeZone: 'Etc/UTC',
  documentName: 'Untitled spreadsheet',
  documentId: 'local-document',
  addonName: 'Add-on',
  clock: () => Date.now(),
  errorArguments: 'as text',
  calculation: 'at once',
  exceptions: 'en',
  results: 'kept',
  deadNames: 'reusable',
  documentProperties: true,
  authMode: 'LIMITED',
  viewer: false,
  user: 'owner@example.com',
  owner: 'owner@example.com',
} satisfies Omit<Settings, 'code'>;

/** The options with a default for each that was left out. */
export function settingsOf(options: HostOptions): Settings {
  const { model, data, backing, ui, failAtCall, locale, ...chosen } = options;
  return { ...DEFAULTS, ...chosen };
}
