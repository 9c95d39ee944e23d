import { problem } from '../messages/problem';
import { lookAlikeIn, plainName } from './plain-name';

/** From the least detail to the most. */
export const QUALITIES = ['low', 'medium', 'high', 'xhigh', 'max'] as const;

/** A quality whose output tokens can be computed. `auto` is none: the model chooses. */
export type Quality = (typeof QUALITIES)[number];

/** The Chinese words for grades, of a quality or of whatever else is low or high. */
export const CHINESE_GRADES: ReadonlyMap<string, Quality> = new Map([
  ['低', 'low'],
  ['中', 'medium'],
  ['高', 'high'],
]);

const QUALITY_WORDS: ReadonlyMap<string, Quality | 'auto'> = new Map<string, Quality | 'auto'>([
  ...QUALITIES.map((quality) => [quality, quality] as const),
  ...CHINESE_GRADES,
  ['auto', 'auto'],
]);

/** Whether this is a word for a quality, `auto` included. */
export const isQuality = (text: string): boolean => QUALITY_WORDS.has(plainName(text));

/**
 * Reads a quality in any case, or 低 中 高; `auto` is read as itself.
 * @throws Problem `quality/unknown`, `text/look-alike`
 */
export function parseQuality(text: string): Quality | 'auto' {
  const quality = QUALITY_WORDS.get(plainName(text));
  if (quality !== undefined) return quality;
  const alike = lookAlikeIn(text);
  if (alike && QUALITY_WORDS.has(alike.latin))
    throw problem('text/look-alike', { name: 'quality', value: text, ...alike.found });
  throw problem('quality/unknown', { quality: text, known: QUALITIES });
}
