import { reportedUsage } from '../../../src/planning/billed/reported-usage';
import { usageRate } from '../../../src/planning/billed/usage-rate';
import { findRate, SHIPPED_TABLE } from '../../../src/rates/rate-table';

const chosen = (about: object, asked?: string) => {
  const reported = reportedUsage(
    JSON.stringify({ usage: { input_tokens: 9, output_tokens: 196 }, ...about }),
  );
  const rate = asked === undefined ? undefined : findRate(SHIPPED_TABLE, asked);
  const { rate: found, remarks } = usageRate(reported, rate, SHIPPED_TABLE);
  return [found.id, ...remarks];
};

test.each([
  ['no model and no rate', {}, undefined, ['gpt-image-2']],
  ['no model', {}, 'fal-2', ['fal-2']],
  ['a day that cannot be read', { created: '08/07/2026' }, 'fal-2', ['fal-2', 'day unreadable']],
  ['a time before all', { created: -1 }, 'fal-2', ['fal-2', 'day unreadable']],
  ['the model of the rate', { model: 'gpt-image-2' }, 'fal-2', ['fal-2']],
  ['its dated snapshot', { model: 'gpt-image-2-2026-04-21' }, 'fal-2', ['fal-2']],
  ['a snapshot of a day that is not known', { model: 'openai/gpt-image-2-2027-02-03' }, 'fal-2', ['fal-2']],
  ['its provider’s name for it', { model: 'OpenAI/gpt-image-2' }, 'fal-2', ['fal-2']],
  [
    'another model, and no rate',
    { model: 'gpt-image-1-mini' },
    undefined,
    ['gpt-image-1-mini', 'rate of the model named'],
  ],
  [
    'another model than the rate’s',
    { model: 'gpt-image-1-mini' },
    'gpt-image-2-batch',
    ['gpt-image-1-mini', 'rate of the model named'],
  ],
  ['nobody’s model, and a rate', { model: 'pictures-eu' }, 'gpt-image-2', ['gpt-image-2', 'model not known']],
  [
    'the image tool’s model',
    {
      object: 'response',
      model: 'gpt-5',
      tools: [{ type: 'image_generation', model: 'gpt-image-1-mini' }],
      tool_usage: { image_gen: { input_tokens: 9, output_tokens: 272 } },
    },
    undefined,
    ['gpt-image-1-mini', 'rate of the model named'],
  ],
])('a response that names %s', (_name, about, asked, expected) =>
  expect(chosen(about, asked)).toEqual(expected),
);

test('nobody’s model without a rate has no price', () => {
  expect(() => chosen({ model: 'pictures-eu' })).toThrow('usage/unknown-model {"model":"pictures-eu"}');
});

test('a response is priced as of its own day', () => {
  const now = findRate(SHIPPED_TABLE, 'gpt-image-2');
  if (now.price.per === 'image') throw new Error('sold by tokens');
  const asked = { ...now, earlier: [{ until: '2026-08-14', price: { ...now.price, imageOut: 40 } }] };
  const imageOut = (time: string) => {
    const reported = reportedUsage(`{"created":${time},"usage":{"input_tokens":9,"output_tokens":196}}`);
    const { rate } = usageRate(reported, asked, SHIPPED_TABLE);
    return rate.price.per === 'million tokens' && rate.price.imageOut;
  };
  // 2026-08-14 and 2026-08-15, UTC
  expect([imageOut('1786665600'), imageOut('1786752000')]).toEqual([40, 30]);
});
