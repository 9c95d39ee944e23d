import { type Override, shippedRate } from '../../src/rates/overrides';
import type { Rate } from '../../src/rates/schema';

export const STANDARD = shippedRate('gpt-image-2') as Rate;

/** As it is stored when somebody has edited a shipped rate or added one. */
export const edited = (rate: Rate): Override => ({
  id: rate.id,
  rate,
  edited: '2026-11-20',
  previous: shippedRate(rate.id) ?? null,
});

/** GPT Image 2 at another price of image output. */
export const withOutput = (imageOut: number): Rate => ({
  ...STANDARD,
  price: { ...STANDARD.price, imageOut } as Rate['price'],
});

export const added: Rate = { ...STANDARD, id: 'ours', name: 'Ours', billing: 'wrapper' };
