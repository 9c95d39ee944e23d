import { problem } from '../../messages/problem';
import { type Edition, POINTER_KEY, readStore, type StoreContent } from '../../rates/stored/table-store';

type Properties = GoogleAppsScript.Properties.Properties;

/** What the document keeps of the rate table, in one read; nothing where the script has no properties there. */
export function readRateProperties(): StoreContent {
  const properties = PropertiesService.getDocumentProperties() as Properties | null;
  return readStore(properties?.getProperties() ?? {});
}

/**
 * Writes a edition: the chunks first, which nobody reads before the pointer names them. What an earlier save
 * left behind goes before that, to make room.
 * @throws Problem `store/none`, `store/quota` or `store/value-too-long`
 */
export function writeRateProperties({ chunks, pointer }: Edition, { damaged, orphans }: StoreContent): void {
  setAside(damaged);
  const properties = ownProperties();
  for (const key of orphans) properties.deleteProperty(key);
  put(properties, chunks);
  put(properties, { [POINTER_KEY]: pointer });
}

/** Keeps what cannot be read under keys of its own, and takes it out of force; gives these keys. */
export function setAside(damaged: StoreContent['damaged']): string[] {
  const keys = Object.keys(damaged);
  if (keys.length > 0) {
    put(ownProperties(), damaged);
    ownProperties().deleteProperty(POINTER_KEY);
  }
  return keys;
}

function ownProperties(): Properties {
  const properties = PropertiesService.getDocumentProperties() as Properties | null;
  if (!properties) throw problem('store/none', {});
  return properties;
}

/** What Google says it keeps: in a value, and in all keys and values together. */
const MOST_IN_VALUE = 9 * 1024;
const MOST_IN_STORE = 500 * 1024;

/** Google says in the person's language why it refuses a write: what it can be is seen from the sizes. */
function put(properties: Properties, texts: Readonly<Record<string, string>>): void {
  try {
    properties.setProperties({ ...texts }, false);
  } catch (error) {
    if (Object.values(texts).some((text) => text.length > MOST_IN_VALUE))
      throw problem('store/value-too-long', {});
    if (sizeOf({ ...stored(properties), ...texts }) > MOST_IN_STORE) throw problem('store/quota', {});
    throw error;
  }
}

/** What stands there; nothing where that cannot be read either. */
function stored(properties: Properties): Readonly<Record<string, string>> {
  try {
    return properties.getProperties();
  } catch {
    return {};
  }
}

const sizeOf = (texts: Readonly<Record<string, string>>): number =>
  Object.entries(texts).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
