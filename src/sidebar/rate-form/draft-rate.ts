import { isProblem } from '../../messages/problem';
import type { Expectation, FieldFault } from '../../messages/problem-codes';
import { TOKEN_KINDS } from '../../pricing/usage';
import { parseRate, type Rate } from '../../rates/schema';
import { isSold } from './amounts';
import { ANY_TIER, type Draft, type PriceDraft, type QualityDraft } from './draft';

/** What is wrong with a draft, by field of the form; `form` for what belongs to none. */
export type DraftFaults = ReadonlyMap<string, FormFault>;

/** What a field should have been: as the schema says it, or what only the form or the whole table can see. */
export type FormFault =
  | Expectation
  | 'number'
  | 'duplicate'
  | 'same id'
  | 'other unit'
  | { readonly sameName: string };

/** The rate that a draft stands for, or its faults. */
export type DraftResult =
  | { readonly rate: Rate; readonly faults?: undefined }
  | { readonly rate?: undefined; readonly faults: DraftFaults };

/** Reads a draft: checks what only a form can get wrong, then what the schema says of any rate. */
export function rateOfDraft(draft: Draft): DraftResult {
  const { row, fieldOfPath, faults } = rowOfDraft(draft);
  try {
    const rate = parseRate(row);
    return faults.size > 0 ? { faults } : { rate };
  } catch (error) {
    if (!isProblem(error) || error.code !== 'rate/invalid') throw error;
    for (const { field, expected } of (error.values as { faults: readonly FieldFault[] }).faults) {
      const name = fieldOfPath.get(field) ?? 'form';
      if (!faults.has(name)) faults.set(name, expected);
    }
    return { faults };
  }
}

/** The form's field for the price of a quality at a tier. */
export const amountField = ({ key }: QualityDraft, tier: string): string => `amount-${key}-${tier}`;

interface DraftRow {
  readonly row: object;
  /** The form's field for each path that the schema may complain of. */
  readonly fieldOfPath: Map<string, string>;
  readonly faults: Map<string, FormFault>;
}

function rowOfDraft(draft: Draft): DraftRow {
  const fieldOfPath = new Map<string, string>(
    ['id', 'name', 'billing', 'model', 'roundUpTo', 'source', 'checked', 'from', 'until', 'note'].map(
      (field) => [field, field],
    ),
  );
  const into: DraftRow = { row: {}, fieldOfPath, faults: new Map() };
  const { billing, from, until, note } = draft;
  const row = {
    id: draft.id.trim(),
    name: draft.name,
    billing,
    model: draft.model,
    price: draft.per === 'image' ? imagePriceRow(draft, into) : tokenPriceRow(draft, into),
    unit: billing === 'credits' ? 'credit' : 'USD',
    ...(billing === 'credits' && { usdPerCredit: creditValueRow(draft, into) }),
    ...given('roundUpTo', draft.roundUpTo, 'roundUpTo', into),
    ...measuredRow(draft, into),
    source: draft.source.trim(),
    checked: draft.checked,
    ...(from && { from }),
    ...(until && { until }),
    ...(note.trim() && { note: note.trim() }),
    ...(draft.earlier !== undefined && { earlier: draft.earlier }),
  };
  return { ...into, row };
}

function tokenPriceRow({ tokenPrices }: Draft, into: DraftRow): object {
  const prices = TOKEN_KINDS.map((kind) => {
    into.fieldOfPath.set(`price.${kind}`, kind);
    return [kind, amountOf(tokenPrices[kind], kind, into)] as const;
  });
  return { per: 'million tokens', ...Object.fromEntries(prices) };
}

function imagePriceRow(draft: Draft, into: DraftRow): object {
  draft.tiers.forEach(({ key, name }, at) => {
    into.fieldOfPath.set(`price.tiers.${at}.name`, `tier-${key}-name`);
    into.fieldOfPath.set(`price.tiers.${at}.maxEdge`, `tier-${key}-maxEdge`);
    const sameName = (other: { name: string }) => other.name.trim() === name.trim();
    if (name.trim() === ANY_TIER || draft.tiers.findIndex(sameName) < at)
      into.faults.set(`tier-${key}-name`, 'duplicate');
  });
  into.fieldOfPath.set('price.tiers', 'tiers');
  into.fieldOfPath.set('price.amounts', 'qualities');
  into.fieldOfPath.set('price', 'qualities');
  into.fieldOfPath.set('price.perExtraReference', 'perExtraReference');
  into.fieldOfPath.set('price.freeReferences', 'freeReferences');
  const { perExtraReference: fee } = draft;
  return {
    per: 'image',
    tiers: draft.tiers.map(({ key, name, maxEdge }) => ({
      name: name.trim(),
      maxEdge: numberOf(maxEdge, `tier-${key}-maxEdge`, into),
    })),
    amounts: Object.fromEntries(draft.qualities.filter(isSold).map((row) => amountsRow(draft, row, into))),
    ...(fee.kind !== 'none' && { perExtraReference: amountOf(fee, 'perExtraReference', into) }),
    ...given('freeReferences', draft.freeReferences, 'freeReferences', into),
  };
}

function amountsRow({ tiers }: Draft, row: QualityDraft, into: DraftRow): [string, object] {
  into.fieldOfPath.set(`price.amounts.${row.quality}`, `quality-${row.key}`);
  const columns = [
    ...tiers.map(({ key, name }) => [String(key), name.trim()] as const),
    [ANY_TIER, ANY_TIER] as const,
  ];
  const amounts = columns.flatMap(([tier, name]) => {
    const price = row.prices[tier];
    if (!price || price.kind === 'none') return [];
    into.fieldOfPath.set(`price.amounts.${row.quality}.${name}`, amountField(row, tier));
    return [[name, amountOf(price, amountField(row, tier), into)] as const];
  });
  return [row.quality, Object.fromEntries(amounts)];
}

function creditValueRow(draft: Draft, into: DraftRow): unknown {
  if (draft.creditKind === 'unknown') return 'unknown';
  into.fieldOfPath.set('usdPerCredit', draft.creditKind === 'pack' ? 'packUsd' : 'usdPerCredit');
  if (draft.creditKind === 'dollars') return numberOf(draft.usdPerCredit, 'usdPerCredit', into);
  into.fieldOfPath.set('usdPerCredit.packUsd', 'packUsd');
  into.fieldOfPath.set('usdPerCredit.packCredits', 'packCredits');
  return {
    packUsd: positive(draft.packUsd, 'packUsd', into),
    packCredits: positive(draft.packCredits, 'packCredits', into),
  };
}

function measuredRow({ measured }: Draft, into: DraftRow): object {
  if (measured.length === 0) return {};
  const entries = measured.map(({ key, size, quality, tokens }, at) => {
    const name = `${size.trim()}/${quality}`;
    const same = (other: { size: string; quality: string }) =>
      `${other.size.trim()}/${other.quality}` === name;
    if (measured.findIndex(same) < at) into.faults.set(`measured-${key}-size`, 'duplicate');
    const isSize = /^[1-9]\d{1,4}x[1-9]\d{1,4}$/.test(size.trim());
    into.fieldOfPath.set(`measuredTokens.${name}`, `measured-${key}-${isSize ? 'tokens' : 'size'}`);
    return [name, numberOf(tokens, `measured-${key}-tokens`, into)] as const;
  });
  return { measuredTokens: Object.fromEntries(entries) };
}

const amountOf = ({ kind, amount }: PriceDraft, field: string, into: DraftRow): unknown =>
  kind === 'number' ? numberOf(amount, field, into) : kind === 'none' ? 'unknown' : kind;

/** An optional number: nothing typed, nothing there. */
const given = (name: string, typed: string, field: string, into: DraftRow): object =>
  typed.trim() === '' ? {} : { [name]: numberOf(typed, field, into) };

function positive(typed: string, field: string, into: DraftRow): unknown {
  const value = numberOf(typed, field, into);
  if (typeof value === 'number' && value <= 0) into.faults.set(field, 'positive');
  return value;
}

/** A number as typed. `0,03` could be a price or thirty thousandths: only a point marks decimals. */
function numberOf(typed: string, field: string, into: DraftRow): unknown {
  const text = typed.normalize('NFKC').trim();
  if (/^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return Number(text);
  into.faults.set(field, 'number');
  return text;
}
