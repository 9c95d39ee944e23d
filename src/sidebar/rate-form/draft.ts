import { QUALITIES } from '../../pricing/quality';
import { TOKEN_KINDS, type TokenKind } from '../../pricing/usage';

/** A price as it stands in the form. `none`: the rate leaves it out. */
export interface PriceDraft {
  readonly kind: PriceKind;
  readonly amount: string;
}

/** Whether a price is a number, or why there is none. */
export type PriceKind = 'number' | 'not offered' | 'unknown' | 'none';

/** A resolution tier; the key stays when the name is edited. */
export interface TierDraft {
  readonly key: number;
  readonly name: string;
  readonly maxEdge: string;
}

/** The prices of one quality, by tier key. */
export interface QualityDraft {
  readonly key: number;
  readonly quality: string;
  readonly prices: Readonly<Record<string, PriceDraft>>;
}

/** Measured output tokens of one size and quality. */
export interface MeasuredDraft {
  readonly key: number;
  readonly size: string;
  readonly quality: string;
  readonly tokens: string;
}

/** A rate as it is being edited: what stands in each field, right or wrong. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly billing: string;
  readonly model: string;
  readonly per: 'million tokens' | 'image';
  readonly tokenPrices: Readonly<Record<TokenKind, PriceDraft>>;
  readonly tiers: readonly TierDraft[];
  readonly qualities: readonly QualityDraft[];
  readonly perExtraReference: PriceDraft;
  readonly freeReferences: string;
  readonly creditKind: 'dollars' | 'pack' | 'unknown';
  readonly usdPerCredit: string;
  readonly packUsd: string;
  readonly packCredits: string;
  readonly roundUpTo: string;
  readonly measured: readonly MeasuredDraft[];
  readonly source: string;
  readonly checked: string;
  readonly from: string;
  readonly until: string;
  readonly note: string;
  /** What was charged before, as it is stored; undefined where nothing is. */
  readonly earlier: unknown;
  /** The first day of a changed price; blank = today. */
  readonly validFrom: string;
  /** The price that stood there was never charged: it leaves no period. */
  readonly correctsMistake: boolean;
}

/** The key of the column for sizes of no tier; `any` in the rate. */
export const ANY_TIER = 'any';

/** What a quality may be sold as; `any` where it does not matter. */
export const SOLD_QUALITIES = [...QUALITIES, 'auto', 'any'] as const;

/** Nothing in the field: the rate leaves it out. */
export const NO_PRICE: PriceDraft = { kind: 'none', amount: '' };

/**
 * The form for a stored row, which need not be right: what can be read is filled in, the rest stands as it is or is
 * left blank. An empty object gives the form of a new rate.
 */
export function draftOf(row: unknown): Draft {
  const rate = fieldsOf(row);
  const price = fieldsOf(rate.price);
  const tiers = listOf(price.tiers).map((tier, key) => ({
    key,
    name: textOf(fieldsOf(tier).name),
    maxEdge: textOf(fieldsOf(tier).maxEdge),
  }));
  return {
    id: textOf(rate.id),
    name: textOf(rate.name),
    billing: textOf(rate.billing),
    model: textOf(rate.model),
    per: price.per === 'image' ? 'image' : 'million tokens',
    tokenPrices: Object.fromEntries(
      TOKEN_KINDS.map((kind) => [kind, priceDraft(price[kind] ?? 'unknown')]),
    ) as Record<TokenKind, PriceDraft>,
    tiers,
    qualities: qualityDrafts(fieldsOf(price.amounts), tiers),
    perExtraReference: priceDraft(price.perExtraReference),
    freeReferences: textOf(price.freeReferences),
    ...creditDraft(rate.usdPerCredit),
    roundUpTo: textOf(rate.roundUpTo),
    measured: Object.entries(fieldsOf(rate.measuredTokens)).map(([measured, tokens], key) => {
      const [size = '', quality = ''] = measured.split('/');
      return { key, size, quality, tokens: textOf(tokens) };
    }),
    source: textOf(rate.source),
    checked: textOf(rate.checked),
    from: textOf(rate.from),
    until: textOf(rate.until),
    note: textOf(rate.note),
    earlier: rate.earlier,
    validFrom: '',
    correctsMistake: false,
  };
}

/** The form of a rate that does not exist yet: the price of the picture is to be typed, others are not known. */
export function newDraft(): Draft {
  const draft = draftOf({ billing: 'api', model: 'gpt-image-2', price: { textOut: 'not offered' } });
  return {
    ...draft,
    tokenPrices: { ...draft.tokenPrices, imageOut: TO_BE_TYPED },
  };
}

/** A price as the form shows it. */
export function priceDraft(price: unknown): PriceDraft {
  if (price === undefined) return NO_PRICE;
  if (price === 'not offered' || price === 'unknown') return { kind: price, amount: '' };
  return { kind: 'number', amount: textOf(price) };
}

/** A key that no item of the list has. */
export const nextKey = (items: readonly { readonly key: number }[]): number =>
  items.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;

/** Whether a rate of this draft has a price for sizes of no tier: without tiers there is nothing else. */
export const hasAnyTier = ({ tiers, qualities }: Draft): boolean =>
  tiers.length === 0 || qualities.some(({ prices }) => (prices[ANY_TIER] ?? NO_PRICE).kind !== 'none');

/** The draft with one more tier; its prices are blank, which says that it is not sold. */
export const withTier = ({ tiers }: Draft): Pick<Draft, 'tiers'> => ({
  tiers: [...tiers, { key: nextKey(tiers), name: '', maxEdge: '' }],
});

const TO_BE_TYPED: PriceDraft = { kind: 'number', amount: '' };

/** A row for each quality that may be sold, in their order, then what else is stored. */
function qualityDrafts(amounts: object, tiers: readonly TierDraft[]): QualityDraft[] {
  const stored = new Map<string, unknown>(Object.entries(amounts));
  const names = new Set<string>([...SOLD_QUALITIES, ...stored.keys()]);
  return [...names].map((quality, key) => ({
    key,
    quality,
    prices: pricesByTier(stored.get(quality), tiers),
  }));
}

function pricesByTier(prices: unknown, tiers: readonly TierDraft[]): Record<string, PriceDraft> {
  const byName = new Map(Object.entries(fieldsOf(prices)));
  return Object.fromEntries([
    ...tiers.map(({ key, name }) => [String(key), priceDraft(byName.get(name))] as const),
    [ANY_TIER, priceDraft(byName.get(ANY_TIER))] as const,
  ]);
}

function creditDraft(value: unknown): Pick<Draft, 'creditKind' | 'usdPerCredit' | 'packUsd' | 'packCredits'> {
  const pack = fieldsOf(value);
  if ('packUsd' in pack || 'packCredits' in pack)
    return {
      creditKind: 'pack',
      usdPerCredit: '',
      packUsd: textOf(pack.packUsd),
      packCredits: textOf(pack.packCredits),
    };
  const isUnknown = value === undefined || value === 'unknown';
  return {
    creditKind: isUnknown ? 'unknown' : 'dollars',
    usdPerCredit: isUnknown ? '' : textOf(value),
    packUsd: '',
    packCredits: '',
  };
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
