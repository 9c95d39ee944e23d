import { problem } from '../messages/problem';
import { plainName } from '../pricing/plain-name';
import type { RateTable } from './rate-table';

/**
 * Checks that rates can be told apart and that the default is one of them.
 * @throws Problem `rate/duplicate-name` or `rate/default-missing`
 */
export function checkTable({ rates, defaultRateId, broken, withdrawn = [] }: RateTable): void {
  const idsByName = new Map<string, string[]>();
  for (const { id, name } of rates) {
    const key = plainName(name);
    const ids = idsByName.get(key);
    if (ids) ids.push(id);
    else idsByName.set(key, [id]);
  }
  for (const { name } of rates) {
    const ids = idsByName.get(plainName(name)) ?? [];
    if (ids.length > 1) throw problem('rate/duplicate-name', { name, rates: ids });
  }
  if (!broken?.has(defaultRateId) && ![...rates, ...withdrawn].some(({ id }) => id === defaultRateId))
    throw problem('rate/default-missing', { rate: defaultRateId });
}
