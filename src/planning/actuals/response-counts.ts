import { isProblem } from '../../messages/problem';
import { knownModel } from '../../pricing/models';
import { cachedByKind } from '../billed/cached-by-kind';
import { NOT_JSON } from '../billed/json-records';
import { bareModel, type ReportedUsage, usageIn } from '../billed/reported-usage';
import { unwrapped } from '../billed/response-object';
import { fieldsOf } from '../billed/token-fields';
import { unexpectedOutput } from '../billed/unexpected-output';
import type { Charge, RowRemark, SkipReason } from './charge';
import { type Decimal, parseDecimal, wholeDecimal } from './decimal';
import { plainText } from './plain-text';
import { countedAs } from './token-counts';
import { utcDay } from './utc-day';

/**
 * The tokens and images of one response, and its cost where it tells one, beside its images. `model` is the one that the
 * person names, for responses that name no image model. What a response does not split stays one line, `input` or
 * `output`.
 */
export function responseCounts(response: unknown, model: string): readonly Charge[] | SkipReason {
  if (response === NOT_JSON) return 'not JSON';
  const usage = usageOf(response);
  if (typeof usage === 'string') return usage;
  const { about } = usage;
  const named = about.model === undefined ? undefined : knownModel(bareModel(about.model));
  const name = named?.id ?? model;
  const known = named ?? knownModel(model);
  const isStrange = about.model !== undefined && about.model.trim() !== '' && named === undefined;
  const unexpected = known && unexpectedOutput(usage, known, undefined);
  const day = utcDay(plainText(about.time)) ?? '';
  const remarks: RowRemark[] = [
    ...(isStrange ? (['model not known'] as const) : []),
    ...(usage.cached > 0 && !cachedOf(usage) ? (['cached unsplit'] as const) : []),
  ];
  const look = [about.size, about.quality].map(plainText).filter(Boolean);
  const cost = costOf(response);
  const counted: readonly Charge[] = tokenLines(usage)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({
      ...countedAs(day, `${name}, ${kind}`, ''),
      ...{ quantity: wholeDecimal(count), unit: 'tokens' },
    }));
  const images = about.images ?? 0;
  const pictures: Charge = {
    ...countedAs(day, images > 0 ? [`${name}, images`, ...look].join(' ') : name, ''),
    ...{ quantity: images > 0 ? wholeDecimal(images) : undefined, unit: images > 0 ? 'images' : '' },
    ...(cost && { billed: cost, currency: 'USD' }),
  };
  return [...counted, ...(images > 0 || cost ? [pictures] : [])].map((charge, at) => ({
    ...charge,
    ...(at === 0 && unexpected && { unexpected }),
    ...(at === 0 && remarks.length > 0 && { remarks }),
  }));
}

/** What OpenRouter charged for the response, or LiteLLM logged as spent, in dollars; undefined where neither says. */
function costOf(response: unknown): Decimal | undefined {
  const { usage, spend } = unwrapped(response);
  const { cost = spend } = fieldsOf(usage);
  return typeof cost === 'number' && cost >= 0 ? parseDecimal(String(cost)) : undefined;
}

const REASONS: ReadonlyMap<string, SkipReason> = new Map([
  ['usage/text-model', 'text model'],
  ['usage/picture-apart', 'picture apart'],
  ['usage/parts', 'tokens differ'],
  ['usage/zero', 'no tokens'],
  ['usage/count', 'count unreadable'],
]);

function usageOf(response: unknown): ReportedUsage | SkipReason {
  try {
    return usageIn(response, '');
  } catch (error) {
    if (!isProblem(error)) throw error;
    return REASONS.get(error.code) ?? 'no usage';
  }
}

/** The cached tokens by kind; undefined where the response does not tell. */
function cachedOf(usage: ReportedUsage): { text: number; image: number } | undefined {
  const { input, textIn, imageIn } = usage;
  if (textIn === undefined && imageIn === undefined) return undefined;
  return cachedByKind(usage, {
    text: textIn ?? input - (imageIn ?? 0),
    image: imageIn ?? input - (textIn ?? 0),
  });
}

function tokenLines(usage: ReportedUsage): (readonly [string, number])[] {
  const { input, textIn, imageIn, output, imageOut, textOut } = usage;
  const told = cachedOf(usage) ?? { text: 0, image: 0 };
  const known = (textIn ?? 0) + (imageIn ?? 0);
  return [
    ['text input', Math.max(0, (textIn ?? 0) - told.text)],
    ['cached text input', textIn === undefined ? 0 : Math.min(told.text, textIn)],
    ['image input', Math.max(0, (imageIn ?? 0) - told.image)],
    ['cached image input', imageIn === undefined ? 0 : Math.min(told.image, imageIn)],
    ['input', Math.max(0, input - known)],
    ['image output', imageOut ?? 0],
    ['text output', textOut ?? 0],
    ['output', Math.max(0, output - (imageOut ?? 0) - (textOut ?? 0))],
  ];
}
