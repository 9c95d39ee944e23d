import { MODELS } from '../pricing/models';
import { MOST_REFERENCES } from '../pricing/reference-tokens';
import { modelOf } from '../rates/price-generation';
import type { Rate } from '../rates/schema';
import { PICTURE } from './amount-functions';
import { byGroup } from './rate-cases';
import { isModel, SIZE_PARAMETERS, SIZE_TEXT } from './size-refusal';
import { type Named, refuseNull, type SqlFunction } from './sql-function';
import { inSteps } from './sql-steps';
import { atRuntime, numberAtRuntime, type SqlBranch, sqlCase, sqlError, sqlText } from './sql-text';
import { refusals } from './token-functions';

/** The functions that price one generation, the public one last. */
export const generationFunctions = (rates: readonly Rate[], named: Named): SqlFunction[] => [
  rateOutputTokens(rates, named),
  referenceSizesTokens(named),
  generationUsd(named),
];

const rateOutputTokens = (rates: readonly Rate[], named: Named): SqlFunction => ({
  name: '_rate_output_tokens',
  description:
    'Image output tokens of one picture at a rate: by its model, or as the rate has them measured.',
  parameters: [['rate', 'STRING'], ['model', 'STRING'], ...SIZE_PARAMETERS, ['quality', 'STRING']],
  returns: 'INT64',
  body: byGroup(rates, (rate) => outputOf(rate, named)),
});

function outputOf(rate: Rate, named: Named): string {
  const { id, output } = modelOf(rate);
  if (output.kind !== 'measured') return `${named('output_tokens')}(model, width, height, quality, 1)`;
  const measured = Object.entries(rate.measuredTokens ?? {});
  const notMeasured = sqlError('tokens/not-measured', {
    model: id,
    size: atRuntime(SIZE_TEXT),
    quality: atRuntime('quality'),
    measured: measured.map(([key]) => key),
  });
  return sqlCase(
    refusals(named),
    sqlCase(
      measured.map(([key, tokens]): SqlBranch => [sqlText(key), String(tokens)]),
      notMeasured,
      `CONCAT(${SIZE_TEXT}, '/', quality)`,
    ),
  );
}

/** A size in text, as the API writes it. */
const IS_SIZE = "REGEXP_CONTAINS(size, r'^[0-9]{1,6}x[0-9]{1,6}$')";
const WIDTH = "CAST(REGEXP_EXTRACT(size, r'^([0-9]+)') AS INT64)";
const HEIGHT = "CAST(REGEXP_EXTRACT(size, r'([0-9]+)$') AS INT64)";

const referenceSizesTokens = (named: Named): SqlFunction => ({
  name: '_reference_sizes_tokens',
  description:
    'Image input tokens of all reference images of a call; where they are not counted, sizes are read all the same.',
  parameters: [
    ['model', 'STRING'],
    ['reference_sizes', 'ARRAY<STRING>'],
    ['is_counted', 'BOOL'],
  ],
  returns: 'INT64',
  body: `(
  SELECT CAST(COALESCE(SUM(${sqlCase(
    [
      [
        `size IS NULL OR NOT ${IS_SIZE}`,
        sqlError('references/unreadable', { part: atRuntime("COALESCE(size, 'NULL')") }),
      ],
      [
        `is_counted AND NOT ${isModel(MODELS)}`,
        sqlError('references/not-known', { model: atRuntime('model') }),
        'A model that only its rate names.',
      ],
      ['is_counted', `${named('reference_tokens')}(model, ${WIDTH}, ${HEIGHT})`],
    ],
    '0',
  ).replace(/\n/g, '\n  ')}), 0) AS INT64)
  FROM UNNEST(reference_sizes) AS size
)`,
});

const GENERATION_PARAMETERS = [...PICTURE, ['text_tokens', 'INT64']] as const;

const generationUsd = (named: Named): SqlFunction => ({
  name: 'generation_usd',
  description:
    'USD of one generation at a rate on a day (UTC): output, billed prompt tokens, and reference images by their sizes ("1024x1536"; NULL or empty = none). The add-on’s IMGCOST.',
  parameters: [...GENERATION_PARAMETERS, ['reference_sizes', 'ARRAY<STRING>']],
  returns: 'FLOAT64',
  body: inSteps(
    [
      [
        ['model', `${named('_model_of')}(rate)`],
        ['is_per_image', `${named('_is_per_image')}(rate, day)`],
      ],
      [
        ['image_in', `${named('_reference_sizes_tokens')}(model, reference_sizes, NOT is_per_image)`],
        [
          'image_out',
          `IF(is_per_image, 0, ${named('_rate_output_tokens')}(rate, model, width, height, quality))`,
        ],
      ],
      [
        [
          'amount',
          sqlCase([...generationRefusals(named), ['is_per_image', imageAmount(named)]], tokensAmount(named)),
        ],
      ],
    ],
    inUsd(named),
  ),
});

const generationRefusals = (named: Named): SqlBranch[] => [
  refuseNull('generation_usd', GENERATION_PARAMETERS),
  rateRefusal(named),
  ['text_tokens < 0', sqlError('prompt/not-a-count', { prompt: atRuntime('CAST(text_tokens AS STRING)') })],
  [
    `ARRAY_LENGTH(reference_sizes) > ${MOST_REFERENCES}`,
    sqlError('references/too-many', {
      references: numberAtRuntime('CAST(ARRAY_LENGTH(reference_sizes) AS STRING)'),
      most: MOST_REFERENCES,
    }),
  ],
];

/**
 * In the rate's own unit, added in millionths, as the add-on adds. No token of a reference is counted here: `image_in` is
 * 0, and added so that sizes which cannot be read do not pass unread.
 */
const imageAmount = (named: Named): string => `(
  1000000.0 * ${named('_reference_fee')}(rate, day, COALESCE(ARRAY_LENGTH(reference_sizes), 0) + image_in)
  + 1000000.0 * ${named('_picture_amount')}(rate, model, day, width, height, quality)
) / 1000000.0`;

const tokensAmount = (named: Named): string =>
  `${named('_tokens_amount')}(rate, day, text_tokens, 0, image_in, 0, image_out, 0)`;

/** The branch that refuses a rate which is unknown or not offered yet. */
export const rateRefusal = (named: Named): SqlBranch => [
  `${named('_rate_refusal')}(rate, day) IS NOT NULL`,
  `ERROR(${named('_rate_refusal')}(rate, day))`,
];

/** Dollars of `amount`, which is in the rate's own unit, rounded up as the rate does. */
export const inUsd = (named: Named): string => `${named('_in_usd')}(
  ${named('_rounded_up')}(amount, ${named('_round_up_step')}(rate)),
  ${named('_usd_per_credit')}(rate, day)
)`;
