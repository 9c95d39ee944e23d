import type { SizeBreach } from '../messages/problem-codes';
import { type ImageModel, MODELS } from '../pricing/models';
import { SIZE_LIMITS } from '../pricing/size-rules';
import type { SqlFunction } from './sql-function';
import { atRuntime, numberAtRuntime, type SqlBranch, sqlCase, sqlSentence, sqlTexts } from './sql-text';

/** A size as text, where `width` and `height` are given. */
export const SIZE_TEXT = "CONCAT(CAST(width AS STRING), 'x', CAST(height AS STRING))";
const LONG = 'GREATEST(width, height)';
const SHORT = 'LEAST(width, height)';

/** The parameters of a size. */
export const SIZE_PARAMETERS = [
  ['width', 'INT64'],
  ['height', 'INT64'],
] as const;

/** The condition that `model` is one of these, by id or dated snapshot. */
export const isModel = (models: readonly ImageModel[]): string =>
  `model IN (${sqlTexts(models.flatMap(({ id, snapshots }) => [id, ...snapshots]))})`;

const models: readonly ImageModel[] = MODELS;

/** Models by something that several share, such as a list of sizes. */
export const alike = <Shared>(
  some: readonly ImageModel[],
  of: (model: ImageModel) => Shared,
): (readonly [Shared, readonly ImageModel[]])[] =>
  [...new Set(some.map(of))].map((shared) => [shared, some.filter((model) => of(model) === shared)]);

/** The function that says why a model does not make a size. */
export const SIZE_REFUSAL: SqlFunction = {
  name: '_size_refusal',
  description: 'Why a model does not make this size, in a sentence; NULL where it does.',
  parameters: [['model', 'STRING'], ...SIZE_PARAMETERS],
  returns: 'STRING',
  body: sqlCase(
    [
      [isModel(models.filter(({ sizes }) => sizes === 'flexible')), flexibleRefusal()],
      ...alike(models, ({ sizes }) => sizes).flatMap(([sizes, some]) => fixedRefusal(sizes, some)),
    ],
    'NULL',
  ),
};

/** The first rule that a size breaks, in the order in which the add-on names them all. */
function flexibleRefusal(): string {
  const { edgeStepPx, longestEdgePx, longToShort, fewestPixels, mostPixels } = SIZE_LIMITS;
  const pixels = numberAtRuntime('FORMAT("%\'d", width * height)');
  const edge = (name: string) => numberAtRuntime(`CAST(${name} AS STRING)`);
  const ratio = numberAtRuntime(`FORMAT('%.2f', ${LONG} / ${SHORT})`);
  const rules: readonly (readonly [string, SizeBreach])[] = [
    ['width < 1 OR height < 1', { rule: 'edge-zero' }],
    [`MOD(width, ${edgeStepPx}) != 0`, { rule: 'edge-step', edge: edge('width') }],
    [`MOD(height, ${edgeStepPx}) != 0`, { rule: 'edge-step', edge: edge('height') }],
    [`${LONG} > ${longestEdgePx}`, { rule: 'longest-edge', edge: edge(LONG) }],
    [`${LONG} > ${SHORT} * ${longToShort}`, { rule: 'long-to-short', ratio }],
    [`width * height < ${fewestPixels}`, { rule: 'fewest-pixels', pixels }],
    [`width * height > ${mostPixels}`, { rule: 'most-pixels', pixels }],
  ];
  return sqlCase(
    rules.map(([broken, breach]) => [
      broken,
      sqlSentence('size/invalid', { size: atRuntime(SIZE_TEXT), breaches: [breach] }),
    ]),
    'NULL',
  );
}

function fixedRefusal(sizes: ImageModel['sizes'], some: readonly ImageModel[]): SqlBranch[] {
  if (sizes === 'flexible' || sizes === 'any') return [];
  const model = atRuntime('model');
  const isOther = `${isModel(some)} AND ${SIZE_TEXT} NOT IN (${sqlTexts(sizes)})`;
  return [[isOther, sqlSentence('size/not-offered', { size: atRuntime(SIZE_TEXT), model, offered: sizes })]];
}
