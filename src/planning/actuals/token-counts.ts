import type { Charge, SkipReason } from './charge';
import { isZero, parseDecimal, wholeDecimal } from './decimal';

/** One record of token counts: an activity CSV's row or a Usage API result. Texts as they stand there. */
export type CountField = (name: string) => string;

const INPUTS = [
  ['text input', 'input_text_tokens', 'input_cached_text_tokens'],
  ['image input', 'input_image_tokens', 'input_cached_image_tokens'],
  ['audio input', 'input_audio_tokens', 'input_cached_audio_tokens'],
] as const;

const OUTPUTS = [
  ['text output', 'output_text_tokens'],
  ['image output', 'output_image_tokens'],
  ['audio output', 'output_audio_tokens'],
] as const;

/** `true`, as spreadsheet programs in German, French, Spanish, Italian, Portuguese and Chinese save it again as well. */
const IS_BATCH = /^(?:true|wahr|vrai|verdadero|vero|verdadeiro|真|1)$/i;

/** The names of the counts of a record. */
export const COUNT_NAMES: readonly string[] = [
  ...INPUTS.flatMap(([, all, cached]) => [all, cached]),
  ...OUTPUTS.map(([, name]) => name),
  ...['input_tokens', 'output_tokens', 'input_cached_tokens'],
];

/**
 * The counts of a record, one charge for each kind of token. Where a kind's count includes the cached ones, as the total
 * tells, these are taken out of it; tokens of no known kind keep a line of their own.
 */
export function tokenCounts(field: CountField, day: string): readonly Charge[] | SkipReason {
  const counts = new Map<string, number>();
  for (const name of COUNT_NAMES) {
    const count = countOf(field(name));
    if (count === undefined) return 'count unreadable';
    counts.set(name, count);
  }
  const of = (name: string): number => counts.get(name) ?? 0;
  const [only, ...others] = INPUTS.filter(([, all]) => of(all) > 0);
  const isCachedToldByKind = INPUTS.some(([, , part]) => of(part) > 0);
  // Input of one kind: the cached tokens of all kinds are of that one.
  if (only && others.length === 0 && of(only[1]) === of('input_tokens') && !isCachedToldByKind)
    counts.set(only[2], Math.min(of('input_cached_tokens'), of(only[1])));
  const isUnsplit = of('input_cached_tokens') > 0 && INPUTS.every(([, , part]) => of(part) === 0);
  const given = INPUTS.reduce((sum, [, all]) => sum + of(all), 0);
  const cached = INPUTS.reduce((sum, [, , part]) => sum + of(part), 0);
  const isApart = given + cached === of('input_tokens') && cached > 0;
  const lines: (readonly [string, number])[] = [
    ...INPUTS.flatMap(([name, all, part]) => [
      [name, isApart ? of(all) : Math.max(0, of(all) - of(part))] as const,
      [`cached ${name}`, of(part)] as const,
    ]),
    ['input', Math.max(0, of('input_tokens') - given - (isApart ? cached : 0))],
    ...OUTPUTS.map(([name, count]) => [name, of(count)] as const),
    ['output', Math.max(0, of('output_tokens') - OUTPUTS.reduce((sum, [, name]) => sum + of(name), 0))],
  ];
  const model = `${field('model')}${IS_BATCH.test(field('batch')) ? ' batch' : ''}`.trim();
  const charges = lines
    .filter(([, count]) => count > 0)
    .map(([name, count], at) => ({
      ...(at === 0 && isUnsplit && { remarks: ['cached unsplit'] as const }),
      ...countedAs(day, [model, name].filter(Boolean).join(', '), field('project_id')),
      quantity: wholeDecimal(count),
      unit: 'tokens',
    }));
  return charges.length > 0 ? charges : 'no usage';
}

/** A charge without an amount. */
export const countedAs = (day: string, lineItem: string, project: string) =>
  ({ day, lineItem, project, billed: undefined, currency: '' }) as const;

/** Counts print as `10` or `10.0`; a blank is none. Undefined for anything that is no count. */
export function countOf(text: string): number | undefined {
  if (text.trim() === '') return 0;
  const decimal = parseDecimal(text);
  if (!decimal || decimal.digits < BigInt(0)) return undefined;
  const count = Number(text);
  return Number.isSafeInteger(count) || isZero(decimal) ? count : undefined;
}

/** The images of a record, one charge by model, size and source. */
export function imageCounts(field: CountField, day: string): readonly Charge[] | SkipReason {
  const images = countOf(field('images'));
  if (images === undefined) return 'count unreadable';
  if (images === 0) return 'no usage';
  const lineItem = [field('model') || 'images', field('size'), field('source')].filter(Boolean).join(', ');
  const quantity = wholeDecimal(images);
  return [{ ...countedAs(day, lineItem, field('project_id')), quantity, unit: 'images' }];
}

/** What parts of one record count, together: none is kept without the others. Undefined where there is no part. */
export function countedTogether(
  parts: readonly (readonly Charge[] | SkipReason)[],
): readonly Charge[] | SkipReason | undefined {
  const unread = parts.find((part) => typeof part === 'string' && part !== 'no usage');
  if (typeof unread === 'string') return unread;
  const charges = parts.flatMap((part) => (typeof part === 'string' ? [] : part));
  if (charges.length > 0) return charges;
  return parts.length > 0 ? 'no usage' : undefined;
}
