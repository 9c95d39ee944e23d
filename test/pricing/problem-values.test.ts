import { requirePrice } from '../../src/pricing/cost';
import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import { referenceTokens } from '../../src/pricing/reference-tokens';
import { parseSize } from '../../src/pricing/size';
import { knownSize } from '../../src/pricing/size-rules';

const square = { width: 1024, height: 1024 };
const made = (model: string, size = square, quality: 'low' | 'max' | 'auto' = 'low', n = 1) => {
  const measured = { '1536x1024/low': 664 };
  return outputTokens(findModel(model), size, quality, n, measured);
};

/** What goes wrong, the code, and the values that a message is worded from. */
const PROBLEMS: readonly (readonly [what: string, call: () => unknown, code: string, values: object])[] = [
  ['a size that is a word', () => parseSize('wide'), 'size/unreadable', { size: 'wide' }],
  ['a size auto', () => parseSize('AUTO '), 'size/auto', { size: 'AUTO ' }],
  ['a size of ours that is none', () => knownSize('wide'), 'size/unreadable', { size: 'wide' }],
  [
    'a ratio without preset',
    () => parseSize('7:5'),
    'size/ratio-without-preset',
    { ratio: '7:5', presets: ['1:1', '3:2', '2:3', '4:5', '5:4', '4:3', '3:4', '16:9', '9:16'] },
  ],
  [
    'a size that breaks a rule',
    () => made('gpt-image-2', { width: 1920, height: 1080 }),
    'size/invalid',
    { size: '1920x1080', breaches: [{ rule: 'edge-step', edge: 1080 }], nearest: '1920x1088' },
  ],
  [
    'a size that a model does not make',
    () => made('gpt-image-1', { width: 1024, height: 1280 }),
    'size/not-offered',
    { size: '1024x1280', model: 'gpt-image-1', offered: ['1024x1024', '1024x1536', '1536x1024'] },
  ],
  [
    'quality auto',
    () => made('gpt-image-2', square, 'auto'),
    'quality/auto',
    { model: 'gpt-image-2', offered: ['low', 'medium', 'high'] },
  ],
  [
    'a quality that a model does not have',
    () => made('gpt-image-2', square, 'max'),
    'quality/not-offered',
    { quality: 'max', model: 'gpt-image-2', offered: ['low', 'medium', 'high'] },
  ],
  ['no image', () => made('gpt-image-2', square, 'low', 0), 'images/count', { images: 0, most: 10 }],
  [
    'a size of 2.6 that nobody measured',
    () => made('gpt-image-2.6-flare'),
    'tokens/not-measured',
    { model: 'gpt-image-2.6-flare', size: '1024x1024', quality: 'low', measured: ['1536x1024/low'] },
  ],
  [
    'a model that is none of ours',
    () => findModel('dall-e-3'),
    'model/unknown',
    {
      model: 'dall-e-3',
      known: [
        'gpt-image-2',
        'gpt-image-2.5-flare',
        'gpt-image-2.5-sunburst',
        'gpt-image-2.6-flare',
        'gpt-image-2.6-sunburst',
        'gpt-image-1.5',
        'gpt-image-1-mini',
        'gpt-image-1',
        'chatgpt-image-latest',
      ],
    },
  ],
  [
    '17 references',
    () => referenceTokens(findModel('gpt-image-2'), Array(17).fill(square)),
    'references/too-many',
    { references: 17, most: 16 },
  ],
  [
    'references of a model that nobody measured',
    () => referenceTokens(findModel('gpt-image-2.6-flare'), [square]),
    'references/not-known',
    { model: 'gpt-image-2.6-flare' },
  ],
  [
    'a price that is not offered',
    () => requirePrice('not offered', 'mine', 'textOut'),
    'price/not-offered',
    { rate: 'mine', part: 'textOut' },
  ],
  [
    'a price that is unknown',
    () => requirePrice('unknown', 'mine', 'imageIn'),
    'price/unknown',
    { rate: 'mine', part: 'imageIn' },
  ],
];

test.each(PROBLEMS)('%s is told with its values', (_what, call, code, values) => {
  expect(call).toThrow(expect.objectContaining({ name: 'Problem', code, values }));
});
