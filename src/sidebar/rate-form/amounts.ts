import { knownModel } from '../../pricing/models';
import { QUALITIES } from '../../pricing/quality';
import { type Draft, NO_PRICE, type PriceDraft, type QualityDraft, SOLD_QUALITIES } from './draft';

/** How a price that nobody knows is typed into the grid. */
export const UNKNOWN_MARK = '?';

/** A price as it stands in a cell of the grid: blank where the picture is not sold. */
export const amountText = ({ kind, amount }: PriceDraft): string =>
  kind === 'number' ? amount : kind === 'unknown' ? UNKNOWN_MARK : '';

/** What was typed into a cell of the grid. */
export function amountDraft(typed: string): PriceDraft {
  if (typed.trim() === '') return NO_PRICE;
  const isUnknown = typed.normalize('NFKC').trim() === UNKNOWN_MARK;
  return isUnknown ? { kind: 'unknown', amount: '' } : { kind: 'number', amount: typed };
}

/** What was typed into the field of a price per 1M tokens; of a price that is needed, a blank is none. */
export function tokenPriceDraft(typed: string, isNeeded: boolean): PriceDraft {
  const price = amountDraft(typed);
  if (price.kind !== 'none') return price;
  return isNeeded ? { kind: 'number', amount: '' } : { kind: 'not offered', amount: '' };
}

/** The draft with a price typed into one cell of the grid. */
export const withAmount = (
  { qualities }: Draft,
  { key }: QualityDraft,
  tier: string,
  typed: string,
): Pick<Draft, 'qualities'> => ({
  qualities: qualities.map((row) =>
    row.key === key ? { ...row, prices: { ...row.prices, [tier]: amountDraft(typed) } } : row,
  ),
});

/** Whether a quality has a price anywhere. */
export const isSold = ({ prices }: QualityDraft): boolean =>
  Object.values(prices).some(({ kind }) => kind !== 'none');

/** The rows of the grid: the qualities of the model, *any quality*, and whatever else has a price. */
export function shownQualities({ model, qualities }: Draft): readonly QualityDraft[] {
  const offered: readonly string[] = knownModel(model.trim())?.qualities ?? QUALITIES;
  const isKnown = (quality: string) => (SOLD_QUALITIES as readonly string[]).includes(quality);
  return qualities.filter(
    (row) => row.quality === 'any' || offered.includes(row.quality) || isSold(row) || !isKnown(row.quality),
  );
}
