import { problem } from '../messages/problem';
import { type Price, requirePrice } from '../pricing/cost';
import { plainName } from '../pricing/plain-name';
import { usdPerCredit } from './price-generation';
import type { Rate } from './schema';

type Read = (rate: Rate) => Price | undefined;

const TEXT_FIELDS = [
  'id',
  'name',
  'billing',
  'model',
  'unit',
  'source',
  'checked',
  'from',
  'until',
  'note',
] as const;
const TOKEN_FIELDS = ['textIn', 'textInCached', 'imageIn', 'imageInCached', 'imageOut', 'textOut'] as const;
const IMAGE_FIELDS = ['perExtraReference', 'freeReferences'] as const;

/**
 * One field of a rate by name, in any case: a price per 1M tokens, "high 1K" of a price per image, or a text.
 * A field that the rate leaves out is blank.
 * @throws Problem `rate/field-unknown`, `price/unknown`, `price/not-offered`, `rate/credit-value-unknown`
 */
export function rateField(rate: Rate, field: string): string | number {
  const asked = plainName(field);
  const textField = TEXT_FIELDS.find((name) => name.toLowerCase() === asked);
  if (textField) return rate[textField] ?? '';
  if (asked === 'usdpercredit') return usdPerCredit(rate);
  if (asked === 'roundupto') return rate.roundUpTo ?? '';
  const price = priceReader(rate, asked)?.(rate);
  if (price !== undefined) return requirePrice(price, rate.id, field);
  if (priceReader(rate, asked)) return '';
  throw problem('rate/field-unknown', {
    field,
    rate: rate.id,
    known: [
      ...TEXT_FIELDS,
      ...(rate.unit === 'credit' ? ['usdPerCredit'] : []),
      'roundUpTo',
      ...priceFields(rate),
    ],
  });
}

function priceReader({ price }: Rate, asked: string): Read | undefined {
  if (price.per === 'million tokens') {
    const name = TOKEN_FIELDS.find((known) => known.toLowerCase() === asked);
    return name && (() => price[name]);
  }
  const name = IMAGE_FIELDS.find((known) => known.toLowerCase() === asked);
  if (name) return () => price[name];
  const amounts = Object.entries(price.amounts).flatMap(([quality, row]) =>
    Object.entries(row ?? {}).map(([tier, amount]) => ({ field: amountField([quality, tier]), amount })),
  );
  const found = amounts.find(({ field }) => field.toLowerCase() === asked);
  return found && (() => found.amount);
}

/** "high 1K", "high" or "1K": a dimension that does not matter is left out. */
const amountField = (pair: readonly [string, string]): string =>
  pair.filter((name) => name !== 'any').join(' ') || 'any';

const priceFields = ({ price }: Rate): readonly string[] =>
  price.per === 'image'
    ? [
        ...IMAGE_FIELDS,
        ...Object.entries(price.amounts).flatMap(([level, row]) =>
          Object.keys(row ?? {}).map((tier) => amountField([level, tier])),
        ),
      ]
    : TOKEN_FIELDS;
