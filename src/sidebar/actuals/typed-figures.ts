import type { ImageTotals } from '../../planning/actuals/image-totals';

/** What a person typed about a deliverable. */
export interface Typed {
  readonly by: 'generated' | 'tokens';
  readonly generated: string;
  readonly tokens: string;
  readonly kept: string;
  readonly usd: string;
}

/** A figure as a person would type it; blank where nobody knows it. */
export const figureText = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** Counts and dollars of the same lines replace those that stood there; images kept are a person's where no line tells them. */
export const typedFrom = (totals: ImageTotals): Partial<Typed> => {
  const { imageOutputTokens, images, kept, currency, billed } = totals;
  return {
    by: images === undefined && imageOutputTokens !== undefined ? 'tokens' : 'generated',
    generated: figureText(images),
    tokens: figureText(imageOutputTokens),
    ...(kept !== undefined && { kept: figureText(kept) }),
    usd: currency === 'USD' ? figureText(billed) : '',
  };
};
