import { type ImageModel, MODELS, type OutputTokenRule } from '../pricing/models';
import { FORMULA_RULE, MOST_IMAGES_PER_CALL } from '../pricing/output-tokens';
import { QUALITIES } from '../pricing/quality';
import { PATCH_RULE, TILE_RULE } from '../pricing/reference-tokens';
import { alike, isModel, SIZE_PARAMETERS, SIZE_REFUSAL, SIZE_TEXT } from './size-refusal';
import { type Named, refuseNull, type SqlFunction } from './sql-function';
import {
  atRuntime,
  type SqlBranch,
  sqlCase,
  sqlError,
  sqlNumber,
  sqlSentence,
  sqlText,
  sqlTexts,
} from './sql-text';

const models: readonly ImageModel[] = MODELS;
const NO_MODEL = sqlError('model/unknown', {
  model: atRuntime('model'),
  known: models.map(({ id }) => id),
});

const NOT_MEASURED = sqlError('tokens/not-measured', {
  model: atRuntime('model'),
  size: atRuntime(SIZE_TEXT),
  quality: atRuntime('quality'),
  measured: [],
});

/** The functions of tokens, in the order in which they need one another. */
export const tokenFunctions = (named: Named): SqlFunction[] => [
  SIZE_REFUSAL,
  QUALITY_REFUSAL,
  ROUND_HALF_EVEN,
  formulaTokens(named),
  outputTokens(named),
  patches,
  referenceTokens(named),
];

/** Models that a rate names and we know nothing of come last: all qualities may be. */
const QUALITY_REFUSAL: SqlFunction = {
  name: '_quality_refusal',
  description: 'Why a model does not offer this quality, in a sentence; NULL where it does.',
  parameters: [
    ['model', 'STRING'],
    ['quality', 'STRING'],
  ],
  returns: 'STRING',
  body: sqlCase(
    alike(models, ({ qualities }) => qualities).map(
      ([qualities, some]): SqlBranch => [isModel(some), qualityRefusal(qualities)],
    ),
    qualityRefusal(QUALITIES),
  ),
};

function qualityRefusal(qualities: readonly string[]): string {
  const values = { model: atRuntime('model'), offered: qualities };
  return sqlCase(
    [
      ["quality = 'auto'", sqlSentence('quality/auto', values)],
      [
        `quality NOT IN (${sqlTexts(qualities)})`,
        sqlSentence('quality/not-offered', { ...values, quality: atRuntime('quality') }),
      ],
    ],
    'NULL',
  );
}

const ROUND_HALF_EVEN: SqlFunction = {
  name: '_round_half_even',
  description:
    'The nearest whole number; of two as near, the even one. GoogleSQL rounds FLOAT64 away from zero only.',
  parameters: [['x', 'FLOAT64']],
  returns: 'FLOAT64',
  body: sqlCase(
    [
      ['x - FLOOR(x) < 0.5', 'FLOOR(x)'],
      ['x - FLOOR(x) > 0.5', 'FLOOR(x) + 1'],
      ['MOD(CAST(FLOOR(x) AS INT64), 2) = 0', 'FLOOR(x)'],
    ],
    'FLOOR(x) + 1',
  ),
};

const formulaTokens = (named: Named): SqlFunction => ({
  name: '_formula_tokens',
  description:
    'Output tokens by OpenAI’s own calculator script, step for step; the factor is that of model and quality.',
  parameters: [['factor', 'INT64'], ...SIZE_PARAMETERS, ['images', 'INT64']],
  returns: 'INT64',
  body: `CAST(CEIL(
  images * factor
  * ${named('_round_half_even')}(factor / (GREATEST(width, height) / LEAST(width, height)))
  * (${FORMULA_RULE.addedPixels} + width * height) / ${FORMULA_RULE.pixelsPerUnit}
) AS INT64)`,
});

const OUTPUT_PARAMETERS = [
  ['model', 'STRING'],
  ...SIZE_PARAMETERS,
  ['quality', 'STRING'],
  ['images', 'INT64'],
] as const;

const outputTokens = (named: Named): SqlFunction => {
  const [refusedSize, refusedQuality] = refusals(named);
  return {
    name: 'output_tokens',
    description: `Image output tokens of a call that makes 1 to ${MOST_IMAGES_PER_CALL} images; the add-on’s IMGTOKENS.`,
    parameters: OUTPUT_PARAMETERS,
    returns: 'INT64',
    body: sqlCase(
      [
        refuseNull('output_tokens', OUTPUT_PARAMETERS),
        [`NOT ${isModel(models)}`, NO_MODEL],
        refusedSize,
        refusedQuality,
        [
          `images NOT BETWEEN 1 AND ${MOST_IMAGES_PER_CALL}`,
          sqlError('images/count', {
            images: atRuntime('CAST(images AS STRING)'),
            most: MOST_IMAGES_PER_CALL,
          }),
        ],
        ...alike(models, ({ output }) => output)
          .filter(([rule]) => rule.kind !== 'measured')
          .map(([rule, some]): SqlBranch => [isModel(some), tokensOf(named, rule)]),
      ],
      NOT_MEASURED,
    ),
  };
};

/** The branches that refuse a size and a quality which `model` does not offer. */
export function refusals(named: Named): readonly [SqlBranch, SqlBranch] {
  const refused = (name: string, rest: string): SqlBranch => {
    const why = `${named(name)}(model, ${rest})`;
    return [`${why} IS NOT NULL`, `ERROR(${why})`];
  };
  return [refused('_size_refusal', 'width, height'), refused('_quality_refusal', 'quality')];
}

function tokensOf(named: Named, output: OutputTokenRule): string {
  if (output.kind === 'formula')
    return sqlCase(
      Object.entries(output.factors).map(([quality, factor]) => [
        sqlText(quality),
        `${named('_formula_tokens')}(${factor}, width, height, images)`,
      ]),
      NOT_MEASURED,
      'quality',
    );
  if (output.kind === 'measured') return NOT_MEASURED;
  const tokens = Object.entries(output.tokens).flatMap(([quality, bySize]) =>
    Object.entries(bySize).map(([size, count]): SqlBranch => [sqlText(`${size}/${quality}`), String(count)]),
  );
  return `images * ${sqlCase(tokens, NOT_MEASURED, `CONCAT(${SIZE_TEXT}, '/', quality)`)}`;
}

/** Patches of edges that are scaled already. */
const patches: SqlFunction = {
  name: '_patches',
  description: `Patches of ${PATCH_RULE.px} pixels that edges scaled already are cut into; beyond ${PATCH_RULE.most} they shrink once more.`,
  parameters: [
    ['w', 'FLOAT64'],
    ['h', 'FLOAT64'],
  ],
  returns: 'INT64',
  body: patchesBody(PATCH_RULE),
};

function patchesBody({ px, most }: typeof PATCH_RULE): string {
  const shrunk = (edge: string) => `FLOOR(${edge} * SQRT(${most * px * px} / (w * h)) / ${px})`;
  const all = `CEIL(w / ${px}) * CEIL(h / ${px})`;
  return `CAST(IF(
  ${all} <= ${most},
  ${all},
  ${shrunk('w')} * ${shrunk('h')}
) AS INT64)`;
}

const REFERENCE_PARAMETERS = [['model', 'STRING'], ...SIZE_PARAMETERS] as const;

const referenceTokens = (named: Named): SqlFunction => {
  const counted = (how: ImageModel['references']) => models.filter(({ references }) => references === how);
  return {
    name: 'reference_tokens',
    description:
      'Image input tokens of one reference image of any size; add them up over a call’s images. The add-on’s IMGREFTOKENS.',
    parameters: REFERENCE_PARAMETERS,
    returns: 'INT64',
    body: sqlCase(
      [
        refuseNull('reference_tokens', REFERENCE_PARAMETERS),
        ['width < 1 OR height < 1', sqlError('references/unreadable', { part: atRuntime(SIZE_TEXT) })],
        [isModel(counted('patch')), patchTokens(named)],
        [isModel(counted('tile')), TILE_TOKENS],
        [isModel(counted('unknown')), sqlError('references/not-known', { model: atRuntime('model') })],
      ],
      NO_MODEL,
    ),
  };
};

function patchTokens(named: Named): string {
  const { longEdgePx, leastScale, longToShort } = PATCH_RULE;
  const long = 'GREATEST(width, height)';
  const scale = `LEAST(GREATEST(${longEdgePx} / ${long}, ${sqlNumber(leastScale)}), 1.0)`;
  return `${named('_patches')}(
  ${long} * ${scale},
  GREATEST(LEAST(width, height), ${long} / ${longToShort}) * ${scale}
)`;
}

const TILE_TOKENS = `${TILE_RULE.tokens} + ${TILE_RULE.tokensPerTile} * CAST(CEIL(
  FLOOR(GREATEST(width, height) / LEAST(width, height) * ${TILE_RULE.px}) / ${TILE_RULE.px}
) AS INT64)`;
