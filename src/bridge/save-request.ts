import * as v from 'valibot';
import { LANGUAGES } from '../i18n/language';
import { problem } from '../messages/problem';
import { MOST_OVERRIDES, type Override, parseOverride } from '../rates/overrides';
import type { SaveRequest } from './rates';
import { parseRequest } from './request';

const MOST_CHARACTERS = 2_000_000;

/** All but the overrides, whose own schema names what is wrong with them. */
const saveRequest = () =>
  v.object({
    revision: v.pipe(v.number(), v.integer()),
    token: v.string(),
    overrides: v.array(v.unknown()),
    defaultRateId: v.string(),
    language: v.picklist(LANGUAGES),
    dropBroken: v.optional(v.array(v.string()), []),
  });

/**
 * Reads what a sidebar sends to save the rates.
 * @throws Problem `store/request`, `rates/too-many`, `rate/invalid` or `rate/duplicate-id`
 */
export function parseSaveRequest(text: unknown): SaveRequest {
  const request = parseRequest(text, saveRequest, MOST_CHARACTERS);
  return { ...request, overrides: distinctOverrides(request.overrides) };
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
