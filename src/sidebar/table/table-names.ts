import type { SidebarState } from '../../bridge/rates';
import { plainName } from '../../pricing/plain-name';
import { type Override, tableOf } from '../../rates/overrides';
import type { Rate } from '../../rates/schema';

/** The rates in force under these overrides. */
export const ratesInForce = (overrides: readonly Override[]): readonly Rate[] => tableOf(overrides, '').rates;

/** The rates that formulas can use: those in force whose stored row can be read. */
export const usableRates = ({
  overrides,
  broken,
}: Pick<SidebarState, 'overrides' | 'broken'>): readonly Rate[] =>
  ratesInForce(overrides).filter((rate) => !broken.some(({ id }) => id === rate.id));

/** The other rate that a formula could mean by this name, if there is one. */
export const rateOfSameName = (
  rates: readonly Rate[],
  { id, name }: Pick<Rate, 'id' | 'name'>,
): Rate | undefined => {
  const wanted = plainName(name);
  return rates.find((rate) => rate.id !== id && plainName(rate.name) === wanted);
};

/**
 * An id for a rate: the Latin letters and digits of its name with hyphens between, or, where it has no Latin letter,
 * those of its model and `own`; and a number where it is taken.
 */
export function freeId({ name, model }: Pick<Rate, 'name' | 'model'>, taken: ReadonlySet<string>): string {
  const latin = latinText(name);
  const words = /[a-z]/.test(latin) ? [latin] : [latinText(model), 'own', latin].filter(Boolean);
  const base = words.join('-').slice(0, MOST_OF_NAME);
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** So many characters of an id come from a name; a number may follow. */
const MOST_OF_NAME = 56;

const latinText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, MOST_OF_NAME);

/** A name that no rate has yet: `Mine`, `Mine 2`. */
export function freeName(name: string, rates: readonly Rate[]): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${[...name].slice(0, 74).join('')} ${number}`;
    if (!rateOfSameName(rates, { id: '', name: candidate })) return candidate;
  }
}
