import vm from 'node:vm';
import { builtCode } from './built-code';

/** A formula of Code.js by its name, called with these arguments. */
export type CallFormula = (name: string, args: readonly unknown[]) => unknown;

/** A cache that has forgotten everything. */
class NewCache {
  get = (): null => null;
  getAll = (): object => ({});
  put(): void {}
  putAll(): void {}
}

/** What a formula asks of a document that stores these properties. */
const services = (locale: string, properties: Readonly<Record<string, string>>) => ({
  SpreadsheetApp: {
    getActive: () => ({
      getSpreadsheetTimeZone: () => 'Asia/Taipei',
      getSpreadsheetLocale: () => locale,
      getNamedRanges: () => [],
      getSheetByName: () => null,
      getSheets: () => [],
    }),
  },
  PropertiesService: { getDocumentProperties: () => ({ getProperties: () => properties }) },
  CacheService: { getDocumentCache: () => new NewCache() },
  Utilities: { formatDate: (date: Date) => date.toISOString().replace('T', ' ').slice(0, 19) },
});

/** Code.js as it is pushed, loaded once: each formula as a function of cells, far quicker than on the host. */
export const loadedCode = async (
  locale: 'en_US' | 'zh_TW',
  properties: Readonly<Record<string, string>> = {},
): Promise<CallFormula> => loadCode(await builtCode(), locale, properties);

/** A script as text, loaded anew: as a function of its services, since the globals of a vm's context are slow. */
export function loadCode(
  code: string,
  locale: 'en_US' | 'zh_TW',
  properties: Readonly<Record<string, string>> = {},
): CallFormula {
  const given = services(locale, properties);
  const names = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
  const load = vm.compileFunction(`${code}\nreturn { ${names.join(', ')} };`, Object.keys(given));
  const functions = load(...Object.values(given)) as Record<string, (...args: unknown[]) => unknown>;
  return (name, args) => functions[name]?.(...args);
}
