import { SIDEBAR_TEXTS } from '../../../src/i18n/words';
import { changedPrice } from '../../../src/rates/changed-price';
import { shippedRate } from '../../../src/rates/overrides';
import type { Rate, TokenPrice } from '../../../src/rates/schema';
import { changedFields, fieldLabel } from '../../../src/sidebar/table/flat-rate';

const NOW = shippedRate('gpt-image-2') as Rate;
const output = (imageOut: number, rate = NOW): Rate => ({
  ...rate,
  price: { ...(rate.price as TokenPrice), imageOut },
});
const dated = (rate: Rate, validFrom = '2026-11-22') =>
  changedPrice(NOW, rate, { validFrom, correctsMistake: false });
const lines = (before: Rate, after: Rate, language: 'en' | 'zh-TW' = 'en') =>
  changedFields(before, after).map(
    ({ field, before: was, after: is }) =>
      `${fieldLabel(field, SIDEBAR_TEXTS[language].form)}: ${was} → ${is}`,
  );

test('an earlier price is told in words: what in it is not as it is now', () => {
  expect(lines(dated(output(45)), output(33))).toEqual([
    'Image output: 45 → 33',
    'Image output, until 2026-11-21: 30 → undefined',
  ]);
  expect(lines(NOW, dated(output(45)), 'zh-TW')).toEqual([
    '圖片輸出: 30 → 45',
    '圖片輸出（2026-11-21 以前）: undefined → 30',
  ]);
});

test('two periods of one day are compared field by field, and equal ones say nothing', () => {
  const mine = dated(output(45));
  const [period] = mine.earlier ?? [];
  const theirs = {
    ...mine,
    earlier: [{ ...(period as NonNullable<typeof period>), price: output(31).price }],
  };
  expect(lines(mine, theirs)).toEqual(['Image output, until 2026-11-21: 30 → 31']);
  expect(lines(mine, { ...mine, name: 'Renamed' })).toEqual(['Name: GPT Image 2 → Renamed']);
});

test('a period that is priced as the rate is now lists its prices', () => {
  const same: Rate = { ...NOW, earlier: [{ until: '2026-11-21', price: NOW.price }] };
  expect(lines(NOW, same)).toContain('Image output, until 2026-11-21: undefined → 30');
});

test('a period of another way of pricing is told by its own prices', () => {
  const image = shippedRate('kie-2') as Rate;
  const before: Rate = { ...NOW, earlier: [{ until: '2026-11-21', price: image.price }] };
  expect(lines(NOW, before)).toEqual([
    'Priced per, until 2026-11-21: undefined → image',
    'Resolution tiers, until 2026-11-21: undefined → 1K ≤ 1536, 2K ≤ 2048, 4K ≤ 3840',
    'Each further reference image, until 2026-11-21: undefined → unknown',
    'Price any 1K, until 2026-11-21: undefined → 0.03',
    'Price any 2K, until 2026-11-21: undefined → 0.05',
    'Price any 4K, until 2026-11-21: undefined → 0.08',
  ]);
});
