import { problem } from '../messages/problem';

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
  ['landscape', '1536x1024'],
]);

const PRESET_OF_RATIO: ReadonlyMap<string, string> = new Map(Object.entries(RATIO_PRESETS));

/** `1024x1536`, as the API writes a size. */
export const sizeText = ({ width, height }: Size): string => `${width}x${height}`;

/** The greatest common divisor of two whole numbers. */
export const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/**
 * Reads `1024x1536` (also ×, X, full-width digits), `square`, `portrait`, `landscape`, or a ratio that has a
 * preset. Says nothing about whether a model offers the size: see `size-rules`.
 * @throws Problem `size/unreadable`, `size/auto`, `size/ratio-without-preset`
 */
export function parseSize(text: string): Size {
  const plainEdges = parseEdges(text);
  if (plainEdges) return plainEdges;
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain === 'auto') throw problem('size/auto', { size: text });
  const size = parseEdges(NAMED_SIZES.get(plain) ?? presetOf(plain) ?? plain);
  if (!size) throw problem('size/unreadable', { size: text });
  return size;
}

/** Reads `1024x1536` alone: two whole numbers with x, X, × or * between; undefined for anything else. */
export function parseEdges(text: string): Size | undefined {
  const edges = /^(\d{1,6})\s*[x×✕*]\s*(\d{1,6})(?:\s*px)?$/.exec(text);
  return edges ? { width: Number(edges[1]), height: Number(edges[2]) } : undefined;
}

function presetOf(plain: string): string | undefined {
  const ratio = /^(\d{1,6})\s*[:∶]\s*(\d{1,6})$/.exec(plain);
  if (!ratio) return undefined;
  const [across, down] = [Number(ratio[1]), Number(ratio[2])];
  const divisor = commonDivisor(across, down) || 1;
  const preset = PRESET_OF_RATIO.get(`${across / divisor}:${down / divisor}`);
  if (!preset)
    throw problem('size/ratio-without-preset', { ratio: plain, presets: [...PRESET_OF_RATIO.keys()] });
  return preset;
}
