import { typedFrom } from '../../../src/sidebar/actuals/typed-figures';

const totals = { name: 'gpt-image-1', images: undefined, kept: undefined };

test('dollars and tokens of the same lines are taken together', () => {
  expect(typedFrom({ ...totals, currency: 'USD', imageOutputTokens: 42_240, billed: 1.6896 })).toEqual({
    ...{ by: 'tokens', generated: '', tokens: '42240', usd: '1.6896' },
  });
});

test.each(['EUR', ''])(
  'what is charged in another currency (%s) leaves no dollars of other lines',
  (currency) => {
    expect(typedFrom({ ...totals, currency, imageOutputTokens: 42_240, billed: 1.55 })).toMatchObject({
      ...{ tokens: '42240', usd: '' },
    });
  },
);
