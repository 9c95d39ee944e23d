import { Problem } from '../../messages/problem';
import { knownModel } from '../../pricing/models';
import { type ReportedUsage, usageIn } from '../billed/reported-usage';
import { type Charge, plainText, type SkipReason } from './charge';
import { wholeDecimal } from './decimal';
import { countedAs } from './token-counts';
import { utcDay } from './utc-day';

/** What JSON Lines give where a line is not JSON. */
export const NOT_JSON = Symbol('not JSON');

/**
 * The tokens and images of one response. Responses name no image model: `model` is the one that the person names. What a
 * response does not split stays one line, `input` or `output`.
 */
export function responseCounts(response: unknown, model: string): readonly Charge[] | SkipReason {
  if (response === NOT_JSON) return 'not JSON';
  const usage = usageOf(response);
  if (!usage) return 'no usage';
  const fields = Object(response) as Record<string, unknown>;
  const inner = Object(fields.response) as Record<string, unknown>;
  const named = knownModel(plainText(fields.model ?? inner.model));
  const name = named?.id ?? model;
  const day =
    utcDay(plainText(fields.created ?? fields.created_at ?? inner.created_at ?? inner.created)) ?? '';
  const look = [fields.size ?? inner.size, fields.quality ?? inner.quality].map(plainText).filter(Boolean);
  const images = Array.isArray(fields.data) ? fields.data.length : 0;
  const lines: (readonly [string, number, string])[] = [
    ...tokenLines(usage).map(([kind, count]) => [kind, count, 'tokens'] as const),
    [['images', ...look].join(' '), images, 'images'],
  ];
  return lines
    .filter(([, count]) => count > 0)
    .map(([kind, count, unit]) => ({
      ...countedAs(day, `${name}, ${kind}`, ''),
      quantity: wholeDecimal(count),
      unit,
    }));
}

function usageOf(response: unknown): ReportedUsage | undefined {
  try {
    return usageIn(response, '');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return undefined;
  }
}

function tokenLines(usage: ReportedUsage): (readonly [string, number])[] {
  const { input, textIn, imageIn, output, imageOut, textOut } = usage;
  const cachedText = usage.cachedText ?? (imageIn ? 0 : usage.cached);
  const cachedImage = usage.cachedImage ?? 0;
  const known = (textIn ?? 0) + (imageIn ?? 0);
  return [
    ['text input', Math.max(0, (textIn ?? 0) - cachedText)],
    ['cached text input', textIn === undefined ? 0 : Math.min(cachedText, textIn)],
    ['image input', Math.max(0, (imageIn ?? 0) - cachedImage)],
    ['cached image input', imageIn === undefined ? 0 : Math.min(cachedImage, imageIn)],
    ['input', Math.max(0, input - known)],
    ['image output', imageOut ?? 0],
    ['text output', textOut ?? 0],
    ['output', Math.max(0, output - (imageOut ?? 0) - (textOut ?? 0))],
  ];
}
