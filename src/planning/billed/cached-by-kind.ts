import type { ReportedUsage } from './reported-usage';

/** The cached tokens of an input by kind, which an input of one kind tells as well; undefined where nothing does. */
export function cachedByKind(
  { cached, cachedText, cachedImage }: ReportedUsage,
  { text, image }: { readonly text: number; readonly image: number },
): { text: number; image: number } | undefined {
  if (cachedText !== undefined || cachedImage !== undefined)
    return {
      text: cachedText ?? Math.min(text, cached - (cachedImage ?? 0)),
      image: cachedImage ?? Math.min(image, cached - (cachedText ?? 0)),
    };
  if (image === 0) return { text: cached, image: 0 };
  return text === 0 || cached === 0 ? { text: 0, image: cached } : undefined;
}
