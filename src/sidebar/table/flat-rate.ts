import type { SidebarTexts } from '../../i18n/words';
import type { Rate } from '../../rates/schema';

/** A rate as one value a field: `textIn`, `amount high 1K`, `measured 1536x1024/low`. */
export type FlatRate = Readonly<Record<string, string | number>>;

/** Lays a rate out flat, so that two can be compared field by field. */
export function flatRate(rate: Rate): FlatRate {
  const { price, usdPerCredit, measuredTokens, earlier = [], ...texts } = rate;
  const { unit: _, ...fields } = texts;
  return withoutBlanks({
    ...fields,
    per: price.per,
    ...(price.per === 'image' ? flatImagePrice(price) : withoutPer(price)),
    ...(typeof usdPerCredit === 'object' ? usdPerCredit : { usdPerCredit }),
    ...prefixed('measured', measuredTokens ?? {}),
    ...prefixed(
      'earlier',
      Object.fromEntries(earlier.map(({ until, ...charged }) => [until, JSON.stringify(charged)])),
    ),
  });
}

/** A field in which two rates differ; undefined where a rate does not have it. */
export interface ChangedField {
  readonly field: string;
  readonly before: string | number | undefined;
  readonly after: string | number | undefined;
}

/** The fields in which two rates differ, with what stands in each. */
export function changedFields(before: Rate, after: Rate): ChangedField[] {
  const [was, is] = [new Map(Object.entries(flatRate(before))), new Map(Object.entries(flatRate(after)))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((field) => field.before !== field.after);
}

/** A field of a flat rate as a person calls it. */
export function fieldLabel(field: string, { fields, sections }: SidebarTexts['form']): string {
  const [group, ...rest] = field.split(' ');
  if (group === 'amount') return `${fields.amount.label} ${rest.join(' ')}`;
  if (group === 'earlier') return `${sections.earlier} ${rest.join(' ')}`;
  if (group === 'measured') return `${sections.measured} ${rest.join(' ')}`;
  if (field === 'tiers') return sections.tiers;
  return field in fields ? fields[field as keyof typeof fields].label : field;
}

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
