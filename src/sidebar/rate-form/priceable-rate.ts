import { TOKEN_KINDS } from '../../pricing/usage';
import type { Rate } from '../../rates/schema';
import type { Draft, PriceDraft } from './draft';
import { amountField, rateOfDraft } from './draft-rate';

/**
 * The rate that a draft can be priced with while it is being typed: texts do not matter, and a price that cannot be
 * read is unknown. Undefined where it cannot be priced at all.
 */
export function priceableRate(draft: Draft): Rate | undefined {
  const neutral: Draft = {
    ...draft,
    ...{
      name: 'draft',
      source: 'https://draft',
      checked: '2000-01-01',
      from: '',
      until: '',
      note: '',
    },
    model: draft.model.trim() || 'draft',
  };
  const { faults } = rateOfDraft(neutral);
  const isFaulty = (field: string) => faults?.has(field) === true;
  const mended = (field: string, price: PriceDraft): PriceDraft =>
    isFaulty(field) ? { kind: 'unknown', amount: '' } : price;
  const creditFields = ['usdPerCredit', 'packUsd', 'packCredits'];
  return rateOfDraft({
    ...neutral,
    // What cannot be priced is told with the rate's own id.
    id: isFaulty('id') ? 'draft' : draft.id,
    tokenPrices: Object.fromEntries(
      TOKEN_KINDS.map((kind) => [kind, mended(kind, draft.tokenPrices[kind])]),
    ) as Draft['tokenPrices'],
    qualities: draft.qualities.map((row) => ({
      ...row,
      prices: Object.fromEntries(
        Object.entries(row.prices).map(([tier, price]) => [tier, mended(amountField(row, tier), price)]),
      ),
    })),
    perExtraReference: mended('perExtraReference', draft.perExtraReference),
    creditKind: creditFields.some(isFaulty) ? 'unknown' : draft.creditKind,
    roundUpTo: isFaulty('roundUpTo') ? '' : draft.roundUpTo,
    freeReferences: isFaulty('freeReferences') ? '' : draft.freeReferences,
    measured: draft.measured.filter(
      ({ key }) => !['size', 'tokens'].some((part) => isFaulty(`measured-${key}-${part}`)),
    ),
  }).rate;
}
