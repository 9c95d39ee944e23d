import type { SidebarTexts } from '../../i18n/words';
import type { EarlierPrice, Rate } from '../../rates/schema';

/** A rate as one value a field: `textIn`, `amount high 1K`, `measured 1536x1024/low`. */
export type FlatRate = Readonly<Record<string, string | number>>;

/** Lays a rate out flat, its earlier prices aside, so that two can be compared field by field. */
export function flatRate(rate: Rate): FlatRate {
  const { price, usdPerCredit, measuredTokens, earlier: _periods, unit: _unit, ...fields } = rate;
  return {
    ...withoutBlanks(fields),
    ...flatCharge({ price, usdPerCredit }),
    ...prefixed('measured', measuredTokens ?? {}),
  };
}

/** What is charged, and where that stands, as one value a field. */
function flatCharge({ price, usdPerCredit, source, checked }: Charge): FlatRate {
  return withoutBlanks({
    per: price.per,
    ...(price.per === 'image' ? flatImagePrice(price) : withoutPer(price)),
    ...(typeof usdPerCredit === 'object' ? usdPerCredit : { usdPerCredit }),
    source,
    checked,
  });
}

type Charge = Pick<Rate, 'price' | 'usdPerCredit'> & Partial<Pick<EarlierPrice, 'source' | 'checked'>>;

/** A field in which two rates differ; undefined where a rate does not have it. */
export interface ChangedField {
  readonly field: string;
  readonly before: string | number | undefined;
  readonly after: string | number | undefined;
}

/** The fields in which two rates differ, with what stands in each; those of earlier prices come last, by their day. */
export const changedFields = (before: Rate, after: Rate): ChangedField[] => [
  ...differingFields(flatRate(before), flatRate(after)),
  ...changedPeriods(before, after),
];

function differingFields(before: FlatRate, after: FlatRate): ChangedField[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((field) => field.before !== field.after);
}

/** What differs in the earlier prices: `earlier 2026-11-21 imageOut`. */
function changedPeriods(before: Rate, after: Rate): ChangedField[] {
  const days = new Set([before, after].flatMap(({ earlier = [] }) => earlier.map(({ until }) => until)));
  return [...days].sort().flatMap((until) => {
    const [was, is] = [before, after].map((rate) => periodOfDay(rate, until));
    const shown = was && is ? undefined : fieldsOfPeriod(was ? before : after, (was ?? is) as EarlierPrice);
    return differingFields(was ? flatCharge(was) : {}, is ? flatCharge(is) : {})
      .filter(({ field }) => !shown || shown.has(field))
      .map((change) => ({ ...change, field: `earlier ${until} ${change.field}` }));
  });
}

const periodOfDay = ({ earlier = [] }: Rate, day: string) => earlier.find(({ until }) => until === day);

/** What a period of its own says: the prices that are not as in the rate today; all prices where all are. */
function fieldsOfPeriod(now: Rate, { price, usdPerCredit }: EarlierPrice): ReadonlySet<string> {
  const period = flatCharge({ price, usdPerCredit });
  const differ = differingFields(flatCharge({ price: now.price, usdPerCredit: now.usdPerCredit }), period)
    .map(({ field }) => field)
    .filter((field) => Object.hasOwn(period, field));
  return new Set(differ.length > 0 ? differ : Object.keys(period));
}

/** A field of a flat rate as a person calls it. */
export function fieldLabel(field: string, texts: SidebarTexts['form']): string {
  const { fields, sections } = texts;
  const [group, ...rest] = field.split(' ');
  if (group === 'amount') return `${fields.amount.label} ${rest.join(' ')}`;
  if (group === 'earlier') return earlierLabel(rest, texts);
  if (group === 'measured') return `${sections.measured} ${rest.join(' ')}`;
  if (field === 'tiers') return sections.tiers;
  return field in fields ? fields[field as keyof typeof fields].label : field;
}

const earlierLabel = ([until = '', ...field]: readonly string[], texts: SidebarTexts['form']): string =>
  texts.earlierField(until, fieldLabel(field.join(' '), texts));

function flatImagePrice({
  tiers,
  amounts,
  perExtraReference,
  freeReferences,
}: Extract<Rate['price'], { per: 'image' }>) {
  const rows = Object.entries(amounts).map(([quality, row]) => prefixed(`amount ${quality}`, row));
  return Object.assign(
    {
      tiers: tiers.map(({ name, maxEdge }) => `${name} ≤ ${maxEdge}`).join(', '),
      perExtraReference,
      freeReferences,
    },
    ...rows,
  ) as Record<string, string | number | undefined>;
}

const withoutPer = ({ per: _, ...prices }: Extract<Rate['price'], { per: 'million tokens' }>) => prices;

const prefixed = (prefix: string, values: object): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix} ${name}`, value]));

const withoutBlanks = (values: Record<string, string | number | undefined>): FlatRate =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      value === undefined || value === '' ? [] : [[field, value]],
    ),
  );
