import { problem } from '../messages/problem';
import { lookAlikeIn, plainName } from './plain-name';

/** A picture's edges, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The preset of each ratio: the size that a ratio stands for when no size is typed. */
export const RATIO_PRESETS = {
  '1:1': '1024x1024',
  '3:2': '1536x1024',
  '2:3': '1024x1536',
  '4:5': '1024x1280',
  '5:4': '1280x1024',
  '4:3': '1024x768',
  '3:4': '768x1024',
  '16:9': '1536x864',
  '9:16': '864x1536',
} as const satisfies Record<string, string>;

const NAMED_SIZES: ReadonlyMap<string, string> = new Map([
  ['square', '1024x1024'],
  ['portrait', '1024x1536'],
  ['vertical', '1024x1536'],
  ['landscape', '1536x1024'],
  ['horizontal', '1536x1024'],
  ['方形', '1024x1024'],
  ['正方形', '1024x1024'],
  ['直式', '1024x1536'],
  ['直向', '1024x1536'],
  ['橫式', '1536x1024'],
  ['橫向', '1536x1024'],
]);

const PRESET_OF_RATIO: ReadonlyMap<string, string> = new Map(Object.entries(RATIO_PRESETS));

/** `1024x1536`, as the API writes a size. */
export const sizeText = ({ width, height }: Size): string => `${width}x${height}`;

/** The greatest common divisor of two whole numbers. */
export const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/**
 * Reads `1024x1536` (also ×, X, *, `by`, px and full-width digits, a word in brackets behind), `square`, `portrait`,
 * `landscape`, 方形, 直式, 橫式, a ratio that has a preset, or small numbers such as `9x16`, which are a ratio too.
 * Characters that nobody sees are passed over. Says nothing about whether a model offers the size: see `size-rules`.
 * @throws Problem `size/unreadable`, `size/auto`, `size/ratio-without-preset`, `text/look-alike`
 */
export function parseSize(text: string): Size {
  const plainEdges = parseEdges(text);
  if (plainEdges && !isRatio(plainEdges)) return plainEdges;
  const plain = plainName(text).replace(WORD_BEHIND, '');
  if (plain === 'auto') throw problem('size/auto', { size: text });
  const size = sizeOf(plain);
  if (size) return size;
  const alike = lookAlikeIn(plain);
  if (alike && sizeOf(alike.latin))
    throw problem('text/look-alike', { name: 'size', value: text, ...alike.found });
  throw problem('size/unreadable', { size: text });
}

/** A word in brackets: `1024x1536 (portrait)`. */
const WORD_BEHIND = /\s*[([【][\p{L}\s]+[)\]】]$/u;

/** No model makes pictures of so few pixels, and no ratio is written with larger numbers. */
const MOST_OF_A_RATIO = 99;

const isRatio = ({ width, height }: Size): boolean =>
  Math.max(width, height) <= MOST_OF_A_RATIO && Math.min(width, height) > 0;

function sizeOf(plain: string): Size | undefined {
  const edges = parseEdges(plain);
  if (edges && !isRatio(edges)) return edges;
  const preset = edges ? presetOf(`${edges.width}:${edges.height}`) : presetOf(plain);
  return parseEdges(NAMED_SIZES.get(plain) ?? preset ?? '');
}

/** Reads `1024x1536` alone: two whole numbers with x, X, ×, * or `by` between; undefined for anything else. */
export function parseEdges(text: string): Size | undefined {
  const edges =
    /^(\d{1,6}|\d,\d{3})\s*(?:px)?\s*(?:[x×✕*]|\bby\b)\s*(\d{1,6}|\d,\d{3})\s*(?:px|pixels|像素)?$/i.exec(
      text,
    );
  return edges ? { width: edgeOf(edges[1]), height: edgeOf(edges[2]) } : undefined;
}

const edgeOf = (digits = ''): number => Number(digits.includes(',') ? digits.replace(',', '') : digits);

function presetOf(plain: string): string | undefined {
  const ratio = /^(\d{1,6}(?:\.\d{1,6})?)\s*[:∶]\s*(\d{1,6}(?:\.\d{1,6})?)$/.exec(plain);
  if (!ratio) return undefined;
  const [across, down] = [Number(ratio[1]), Number(ratio[2])];
  if (across === 0 || down === 0) return undefined;
  const isWhole = Number.isInteger(across) && Number.isInteger(down);
  const divisor = (isWhole && commonDivisor(across, down)) || 1;
  const preset = PRESET_OF_RATIO.get(`${across / divisor}:${down / divisor}`);
  if (!preset)
    throw problem('size/ratio-without-preset', {
      ratio: `${across}:${down}`,
      presets: [...PRESET_OF_RATIO.keys()],
    });
  return preset;
}
