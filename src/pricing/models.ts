import { problem } from '../messages/problem';
import { plainName } from './plain-name';
import type { Quality } from './quality';

type TokensBySize = Readonly<Record<string, number>>;

/** How a model's output tokens are known: by formula, by table, or only where somebody measured them. */
export type OutputTokenRule =
  | { readonly kind: 'formula'; readonly factors: Readonly<Partial<Record<Quality, number>>> }
  | { readonly kind: 'table'; readonly tokens: Readonly<Partial<Record<Quality, TokensBySize>>> }
  | { readonly kind: 'measured' };

/** What a GPT Image model accepts, and how its tokens are counted. */
export interface ImageModel {
  readonly id: string;
  readonly snapshots: readonly string[];
  readonly qualities: readonly Quality[];
  /** `flexible`: the rules of `size-rules`. A list: these alone. `any`: nothing is known. */
  readonly sizes: 'flexible' | 'any' | readonly string[];
  readonly output: OutputTokenRule;
  readonly references: 'patch' | 'tile' | 'unknown';
  /** Text tokens that each reference image adds to the prompt of an edit. */
  readonly textTokensPerReference: number;
  /** It also writes text output tokens, whose number varies and cannot be planned. */
  readonly writesText?: boolean;
  readonly source: string;
}

const FIXED_SIZES = ['1024x1024', '1024x1536', '1536x1024'] as const;
const CLASSIC_QUALITIES = ['low', 'medium', 'high'] as const;
const ALL_QUALITIES = ['low', 'medium', 'high', 'xhigh', 'max'] as const;

/** Source: https://developers.openai.com/api/docs/models/gpt-image-1, checked 2026-11-22. */
const FIXED_TOKENS = {
  kind: 'table',
  tokens: {
    low: { '1024x1024': 272, '1024x1536': 408, '1536x1024': 400 },
    medium: { '1024x1024': 1056, '1024x1536': 1584, '1536x1024': 1568 },
    high: { '1024x1024': 4160, '1024x1536': 6240, '1536x1024': 6208 },
  },
} as const satisfies OutputTokenRule;

/** Factors of OpenAI's own calculator script, as eight public ports agree (2026-09 and -10). */
const FORMULA_2 = {
  kind: 'formula',
  factors: { low: 16, medium: 48, high: 96 },
} as const satisfies OutputTokenRule;

const FORMULA_2_5 = {
  kind: 'formula',
  factors: { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 },
} as const satisfies OutputTokenRule;

/** 2.5 edits bill 10 text tokens an input image: one public measurement, 2026-09-19 ("a cat": 8, 18, 28). */
const MODEL_2_5 = {
  qualities: ALL_QUALITIES,
  sizes: 'flexible',
  output: FORMULA_2_5,
  references: 'patch',
  textTokensPerReference: 10,
  source: 'https://developers.openai.com/api/docs/models/gpt-image-2.5-flare',
} as const;

const MODEL_2_6 = {
  snapshots: [],
  qualities: ALL_QUALITIES,
  sizes: 'flexible',
  output: { kind: 'measured' },
  references: 'unknown',
  textTokensPerReference: 0,
  source: 'https://developers.openai.com/api/docs/models/gpt-image-2.6-sunburst',
} as const;

const MODEL_1 = {
  qualities: CLASSIC_QUALITIES,
  sizes: FIXED_SIZES,
  output: FIXED_TOKENS,
  references: 'tile',
  textTokensPerReference: 0,
} as const;

/** The models that are known; each names its source. */
export const MODELS = [
  {
    id: 'gpt-image-2',
    snapshots: ['gpt-image-2-2026-04-21'],
    qualities: CLASSIC_QUALITIES,
    sizes: 'flexible',
    output: FORMULA_2,
    references: 'patch',
    textTokensPerReference: 0,
    source: 'https://developers.openai.com/api/docs/models/gpt-image-2',
  },
  { ...MODEL_2_5, id: 'gpt-image-2.5-flare', snapshots: ['gpt-image-2.5-flare-2026-09-08'] },
  { ...MODEL_2_5, id: 'gpt-image-2.5-sunburst', snapshots: ['gpt-image-2.5-sunburst-2026-09-08'] },
  { ...MODEL_2_6, id: 'gpt-image-2.6-flare' },
  { ...MODEL_2_6, id: 'gpt-image-2.6-sunburst' },
  {
    ...MODEL_1,
    id: 'gpt-image-1.5',
    snapshots: ['gpt-image-1.5-2025-12-16'],
    writesText: true,
    source: 'https://developers.openai.com/api/docs/models/gpt-image-1.5',
  },
  {
    ...MODEL_1,
    id: 'gpt-image-1-mini',
    snapshots: [],
    source: 'https://developers.openai.com/api/docs/models/gpt-image-1-mini',
  },
  {
    ...MODEL_1,
    id: 'gpt-image-1',
    snapshots: [],
    source: 'https://developers.openai.com/api/docs/models/gpt-image-1',
  },
  {
    id: 'chatgpt-image-latest',
    snapshots: [],
    qualities: CLASSIC_QUALITIES,
    sizes: 'any',
    output: { kind: 'measured' },
    references: 'unknown',
    textTokensPerReference: 0,
    writesText: true,
    source: 'https://developers.openai.com/api/docs/deprecations',
  },
] as const satisfies readonly ImageModel[];

const named = (name: string): ImageModel | undefined =>
  (MODELS as readonly ImageModel[]).find(({ id, snapshots }) => id === name || snapshots.includes(name));

/** The model with this id or dated snapshot, in any case; undefined when there is none. */
export const knownModel = (text: string): ImageModel | undefined => named(text) ?? named(plainName(text));

/** @throws Problem `model/unknown` with the models there are */
export function findModel(text: string): ImageModel {
  const model = knownModel(text);
  if (!model) throw problem('model/unknown', { model: text, known: MODELS.map(({ id }) => id) });
  return model;
}

/** A model that a rate names and we know nothing of: priced by its measured tokens or per image only. */
export const unknownModel = (id: string): ImageModel => ({
  id,
  snapshots: [],
  qualities: ALL_QUALITIES,
  sizes: 'any',
  output: { kind: 'measured' },
  references: 'unknown',
  textTokensPerReference: 0,
  source: '',
});
