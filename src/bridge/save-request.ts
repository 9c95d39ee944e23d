import { isLanguage } from '../i18n/language';
import { problem } from '../messages/problem';
import { MOST_OVERRIDES, type Override, parseOverride } from '../rates/overrides';
import { jsonObject } from '../rates/stored/ascii-json';
import type { SaveRequest } from './rates';

const MOST_CHARACTERS = 2_000_000;

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Reads what a sidebar sends; anybody could call in its place.
 * @throws Problem `store/request`, `rates/too-many`, `rate/invalid` or `rate/duplicate-id`
 */
export function parseSaveRequest(text: unknown): SaveRequest {
  const fields = isText(text) && text.length <= MOST_CHARACTERS ? jsonObject(text) : undefined;
  const { revision, token, overrides, defaultRateId, language, dropBroken = [] } = fields ?? {};
  const isWhole =
    Number.isSafeInteger(revision) &&
    isText(token) &&
    Array.isArray(overrides) &&
    isText(defaultRateId) &&
    isLanguage(language) &&
    Array.isArray(dropBroken) &&
    dropBroken.every(isText);
  if (!isWhole) throw problem('store/request', {});
  return {
    revision: revision as number,
    token,
    overrides: distinctOverrides(overrides),
    defaultRateId,
    language,
    dropBroken,
  };
}

function distinctOverrides(values: readonly unknown[]): Override[] {
  if (values.length > MOST_OVERRIDES)
    throw problem('rates/too-many', { rates: values.length, most: MOST_OVERRIDES });
  const ids = new Set<string>();
  return values.map((value) => {
    const override = parseOverride(value);
    if (ids.has(override.id)) throw problem('rate/duplicate-id', { rate: override.id });
    ids.add(override.id);
    return override;
  });
}
