import type { BackingStore } from '../contract';
import { type Run, signatureError } from '../script/run';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

const bytesOf = (text: string) => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const sizeOf = (entries: Record<string, string>) =>
  Object.entries(entries).reduce((sum, [key, text]) => sum + bytesOf(key) + bytesOf(text), 0);

/** Google's documented limits: 9 KB a value, 500 KB a store, counted in bytes of UTF-8. */
function checkQuota(
  run: Run,
  store: BackingStore,
  changes: Record<string, string>,
  replaceAll: boolean,
): void {
  if (Object.values(changes).some((text) => bytesOf(text) > VALUE_BYTES))
    throw new Error('Argument too large: value');
  const before = replaceAll ? {} : run.workspace.backing.entries(store);
  if (sizeOf({ ...before, ...changes }) > STORE_BYTES)
    throw new Error(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
}

function properties(run: Run, store: BackingStore): GoogleAppsScript.Properties.Properties {
  const { backing } = run.workspace;
  const { execution } = run;
  const read = <T>(value: T): T => {
    execution.propertyReads++;
    return value;
  };
  const write = (changes: Record<string, string | null>, replaceAll = false) => {
    const texts = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null);
    if (run.workspace.settings.viewer)
      throw new Error('You do not have permission to access the requested document.');
    checkQuota(run, store, Object.fromEntries(texts), replaceAll);
    execution.propertyWrites++;
    backing.write(store, changes, replaceAll);
  };
  const requireTexts = (method: string, ...args: unknown[]) => {
    if (args.some((arg) => typeof arg !== 'string'))
      throw signatureError(args, `PropertiesService.Properties.${method}`);
  };
  return run.expose('Properties', {
    reads: {
      getProperty(key: string) {
        requireTexts('getProperty', key);
        return read(backing.get(store, key));
      },
      getProperties: () => read(backing.entries(store)),
      getKeys: () => read(Object.keys(backing.entries(store))),
      // Custom functions may write properties: reports from live scripts say so, although Google's guide does not.
      setProperty(key: string, text: string) {
        requireTexts('setProperty', key, text);
        write({ [key]: text });
      },
      setProperties(texts: Record<string, string>, deleteAllOthers = false) {
        requireTexts('setProperties', ...Object.values(texts));
        write({ ...texts }, deleteAllOthers);
      },
      deleteProperty(key: string) {
        requireTexts('deleteProperty', key);
        write({ [key]: null });
      },
      deleteAllProperties: () => write({}, true),
    },
  });
}

/** `PropertiesService`; document properties are null where the settings say that there are none. */
export const propertiesService = (run: Run) =>
  run.expose<GoogleAppsScript.Properties.PropertiesService>('PropertiesService', {
    reads: {
      getDocumentProperties: () =>
        run.workspace.settings.documentProperties ? properties(run, 'document properties') : null,
      getUserProperties: () => properties(run, 'user properties'),
      getScriptProperties: () => properties(run, 'script properties'),
    },
  });
