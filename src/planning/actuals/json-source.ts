import { problem } from '../../messages/problem';
import { type JsonRecord, NOT_JSON } from '../billed/json-records';
import { hasUsage, unwrapped } from '../billed/response-object';
import type { Charge, SkipReason, Source } from './charge';
import { belowZero } from './cost-table';
import { parseDecimal } from './decimal';
import { plainText } from './plain-text';
import { remarkingRepeats } from './repeats';
import { responseCounts } from './response-counts';
import { rowCurrency } from './row-currency';
import { countedTogether, imageCounts, tokenCounts } from './token-counts';
import { utcDay } from './utc-day';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Recognises JSON: one or several pages of the Costs or Usage API, or responses with their usage, one a line or in an
 * array; what stands among them, as the error of a call that failed, is left out. `model` names the model of responses
 * that name none.
 * @throws Problem `actuals/foreign-json`
 */
export function jsonSource(records: readonly JsonRecord[], model: string): Source {
  const found = records.flatMap(responsesIn);
  const values = found.map(({ value }) => value);
  const parts = values.flatMap((value) => opened(value));
  const others = parts.filter((part) => !isOfPages(part));
  if (others.length < parts.length && !others.some((part) => hasUsage(unwrapped(part))))
    return pagesSource(parts);
  if (values.some((value) => hasUsage(unwrapped(value)))) {
    return {
      kind: 'responses',
      size: values.length,
      lineOf: (index) => found[index]?.line ?? index + 1,
      read: remarkingRepeats(
        (index) =>
          opened(values[index]).some(isOfPages) ? 'unknown record' : responseCounts(values[index], model),
        (index) => idOf(values[index]),
      ),
    };
  }
  const [first] = values;
  throw problem('actuals/foreign-json', {
    found: isObject(first) ? Object.keys(first).slice(0, 6) : [],
  });
}

/** What answers and scripts list responses under. */
const LISTS = ['data', 'responses', 'results', 'items'];

/** The responses of a list that an object holds, each a record; the record itself where it holds none. */
function responsesIn(record: JsonRecord, _at: number, all: readonly JsonRecord[]): readonly JsonRecord[] {
  const { value, line } = record;
  const list =
    isObject(value) && !isResponse(value) ? LISTS.map((name) => value[name]).find(isListed) : undefined;
  return list?.map((each, place) => ({ value: each, line: all.length > 1 ? line : place + 1 })) ?? [record];
}

const isListed = (list: unknown): list is unknown[] => Array.isArray(list) && list.some(isResponse);

/** A response of an image or text model; the results of a usage page have no usage of their own. */
const isResponse = (value: unknown): boolean => isObject(value) && isObject(unwrapped(value).usage);

const isPage = (value: unknown): value is Fields =>
  isObject(value) && Array.isArray(value.data) && (value.object === 'page' || value.data.some(isBucket));

const isBucket = (value: unknown): boolean =>
  isObject(value) && (Array.isArray(value.results) || Array.isArray(value.result) || isObject(value.result));

const isOfPages = (value: unknown): value is Fields => isPage(value) || isBucket(value);

/** What clients and scripts hand a page, or several, over in. */
const WRAPPERS = ['data', 'pages', 'response', 'body', 'json'];
const MOST_WRAPPERS = 4;

/** The pages within others' wrappers, and what stands beside them; the value itself where it holds none. */
function opened(value: unknown, depth = 0): readonly unknown[] {
  if (!isObject(value) || isOfPages(value) || depth >= MOST_WRAPPERS) return [value];
  const inner = WRAPPERS.map((name) => value[name]).find((each) => typeof each === 'object' && each !== null);
  const parts = inner === undefined ? [] : [inner].flat().flatMap((each) => opened(each, depth + 1));
  return parts.some(isOfPages) ? parts : [value];
}

const idOf = (value: unknown): string[] =>
  isObject(value) && typeof value.id === 'string' ? [value.id.slice(0, 200)] : [];

/** Results come in a list, also under `result`, or as one object. */
const listed = (results: unknown): readonly unknown[] =>
  Array.isArray(results) ? results : isObject(results) ? [results] : [];

interface PageRecord {
  readonly bucket: Fields;
  /** Undefined for a bucket without results: an empty day. */
  readonly result: unknown;
}

/** What stands where a page or a bucket would. */
const beside = (result: unknown): PageRecord => ({
  bucket: {},
  result: result === NOT_JSON ? NOT_JSON : null,
});

function pagesSource(parts: readonly unknown[]): Source {
  const pages = parts.filter(isPage);
  const records = parts.flatMap((part) => {
    if (isPage(part)) return (part.data as unknown[]).filter(isObject).flatMap(bucketRecords);
    return isObject(part) && isBucket(part) ? bucketRecords(part) : [beside(part)];
  });
  const isCosts = records.some(({ result }) => isObject(result) && isObject(result.amount));
  const last = pages[pages.length - 1];
  return {
    kind: isCosts ? 'costs api' : 'usage api',
    size: records.length,
    lineOf: (index) => index + 1,
    read: remarkingRepeats(
      (index) => readRecord(records[index] as PageRecord),
      (index) => textsOf(records[index] as PageRecord),
    ),
    hasMore: last?.has_more === true,
  };
}

function bucketRecords(bucket: Fields): readonly PageRecord[] {
  if (!isBucket(bucket) && bucket.start_time === undefined) return [beside(bucket)];
  const results = [bucket.results, bucket.result].flatMap(listed);
  return results.length > 0 ? results.map((result) => ({ bucket, result })) : [{ bucket, result: undefined }];
}

const textsOf = ({ bucket, result }: PageRecord): string[] =>
  isObject(result) ? [JSON.stringify([bucket.start_time_iso ?? bucket.start_time, result])] : [];

function readRecord({ bucket, result }: PageRecord): readonly Charge[] | SkipReason {
  if (result === undefined) return 'empty day';
  if (result === NOT_JSON) return 'not JSON';
  if (!isObject(result)) return 'unknown record';
  const day = utcDay(plainText(bucket.start_time_iso ?? bucket.start_time));
  if (day === undefined) return 'time unreadable';
  const field = (name: string): string => plainText(result[name]);
  if (isObject(result.amount)) return costResult(result.amount, field, day);
  const read = [
    ...(result.images === undefined ? [] : [imageCounts(field, day)]),
    ...(result.input_tokens === undefined && result.output_tokens === undefined
      ? []
      : [tokenCounts(field, day)]),
  ];
  return countedTogether(read) ?? 'unknown record';
}

function costResult(
  amount: Fields,
  field: (name: string) => string,
  day: string,
): readonly Charge[] | SkipReason {
  const billed = parseDecimal(plainText(amount.value));
  if (!billed) return amount.value === undefined || amount.value === null ? 'no amount' : 'amount unreadable';
  const quantity = field('quantity') === '' ? undefined : parseDecimal(field('quantity'));
  if (!quantity && field('quantity') !== '') return 'count unreadable';
  const currency = rowCurrency({ cell: plainText(amount.currency), others: [], columnIsUsed: false });
  if (typeof currency === 'string') return currency;
  const remarks = [...currency.remarks, ...belowZero(billed)];
  return [
    {
      day,
      lineItem: field('line_item'),
      project: field('project_id'),
      quantity,
      unit: quantity ? field('quantity_unit') : '',
      billed,
      currency: currency.currency,
      ...(remarks.length > 0 && { remarks }),
    },
  ];
}
