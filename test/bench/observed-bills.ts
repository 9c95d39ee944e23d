import { lineItems, totalOf } from '../../src/pricing/cost';
import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import { PROMPT_OVERHEAD_TOKENS } from '../../src/pricing/prompt-tokens';
import type { Quality } from '../../src/pricing/quality';
import { patchTokens, referenceTokens } from '../../src/pricing/reference-tokens';
import { parseSize } from '../../src/pricing/size';
import { generationUsage } from '../../src/pricing/usage';
import { priceGeneration } from '../../src/rates/price-generation';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import type { TokenPrice } from '../../src/rates/schema';
import observations from '../data/observations.json';
import secondLook from '../data/second-look.json';

/** A figure that somebody was billed or measured, and the same figure as it is computed here. */
export interface ObservedFigure {
  /** Which figures it is counted with. */
  readonly kind: string;
  readonly name: string;
  readonly observed: number;
  /** Whether the source says all that the figure is computed from; what was inferred from the figure proves little. */
  readonly isIndependent: boolean;
  compute(): number;
}

type Response = (typeof observations.usage)[number];

const modelOf = ({ model }: Response): string => (model === 'gpt-image-1 or 1.5' ? 'gpt-image-1' : model);

/** `auto` cannot be computed: the model chooses. */
const responses = observations.usage.filter(({ quality }) => quality !== 'auto');

function imageOutput(response: Response): ObservedFigure {
  const { id, model, size, quality, usage, independent } = response;
  const { measuredTokens } = findRate(SHIPPED_TABLE, modelOf(response));
  return {
    kind: `${model}: image output tokens`,
    name: id,
    observed: Number(usage.output_tokens_details?.image_tokens ?? usage.output_tokens),
    isIndependent: independent,
    compute: () =>
      outputTokens(findModel(modelOf(response)), parseSize(size), quality as Quality, 1, measuredTokens),
  };
}

/** An edit whose input images are known. */
const imageInput = (response: Response): ObservedFigure => ({
  kind: 'tokens of the reference images of an edit',
  name: `${response.id} with ${response.inputImages?.join(', ')}`,
  observed: Number(response.usage.input_tokens_details?.image_tokens),
  isIndependent: true,
  compute: () => referenceTokens(findModel(modelOf(response)), inputImagesOf(response).map(inputImage)),
});

const inputImagesOf = ({ inputImages }: Response): string[] => inputImages ?? [];

function inputImage(size: string) {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}

const referenceImage = ({
  w,
  h,
  imageTokens,
}: Pick<(typeof observations.inputImages)[number], 'w' | 'h' | 'imageTokens'>): ObservedFigure => ({
  kind: 'gpt-image-2 and 2.5: tokens of a reference image',
  name: `${w}x${h}`,
  observed: imageTokens,
  isIndependent: true,
  compute: () => patchTokens({ width: w, height: h }),
});

/** A prompt whose count by o200k_base is known: what is billed on top of it. */
const promptText = ({
  model,
  op,
  prompt,
  o200k,
  textTokens,
  images = 0,
}: (typeof observations.textTokens)[number]): ObservedFigure => ({
  kind: 'gpt-image-2 and 2.5: text tokens billed for a prompt of so many',
  name: `${prompt}, ${model} ${op} with ${images} images`,
  observed: textTokens,
  isIndependent: true,
  compute: () =>
    generationUsage(findModel(model === 'gpt-image-2.5' ? `${model}-flare` : model), {
      size: { width: 1024, height: 1024 },
      quality: 'low',
      prompt: { textTokens: o200k + PROMPT_OVERHEAD_TOKENS, fromText: true },
      references: Array.from({ length: images }, () => ({ width: 1024, height: 1024 })),
    }).textIn,
});

type BillLine = (typeof observations.bills)[number];

function billLine({ model, date, part, tokens, usd }: BillLine): ObservedFigure {
  const usage = { textIn: 0, textInCached: 0, imageIn: 0, imageInCached: 0, imageOut: 0, textOut: 0 };
  const prices = findRate(SHIPPED_TABLE, model).price as TokenPrice;
  return {
    kind: `${model}: USD of a line of OpenAI's bill`,
    name: `${part} on ${date}`,
    observed: usd,
    isIndependent: true,
    compute: () => totalOf(lineItems({ ...usage, [part]: tokens }, prices, model)),
  };
}

const seen = 'second look';

function laterOutput({ model, size, quality, tokens, ...rest }: Later): ObservedFigure {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return {
    kind: `${seen}, ${model}: image output tokens`,
    name: `${size} ${quality}, ${rest.source}`,
    observed: tokens,
    isIndependent: rest.inferred === undefined,
    compute: () => outputTokens(findModel(model), { width, height }, quality as Quality),
  };
}

type Later = (typeof secondLook.outputs)[number] & { readonly inferred?: readonly string[] };

/** The quality that the model chose was not told: its tokens are those of one of them. */
const autoOutput = ({
  model,
  size,
  tokens,
  source,
}: (typeof secondLook.autoOutputs)[number]): ObservedFigure => ({
  kind: `${seen}, quality auto: image output tokens, at one of the qualities`,
  name: `${model} ${size}, ${source}`,
  observed: tokens,
  isIndependent: false,
  compute: () => {
    const { qualities } = findModel(model);
    const each = qualities.map((quality) => outputTokens(findModel(model), parseSize(size), quality));
    return each.find((count) => count === tokens) ?? Number.NaN;
  },
});

/** Dollars of a generation as somebody worked them out from usage, to a hundredth of a cent. */
const dollarsOf = ({
  model,
  size,
  quality,
  textTokens,
  usd,
  source,
}: (typeof secondLook.dollars)[number]): ObservedFigure => ({
  kind: `${seen}, ${model}: USD of a generation, to $0.0001`,
  name: `${size} ${quality}, ${source}`,
  observed: usd,
  isIndependent: true,
  compute: () => {
    const generation = {
      size: parseSize(size),
      quality: quality as Quality,
      prompt: { textTokens, fromText: false },
      references: [],
    };
    return Number(priceGeneration(findRate(SHIPPED_TABLE, model), generation).amount.toFixed(4));
  },
});

const laterPrompt = ({
  model,
  prompt,
  o200k,
  textTokens,
}: (typeof secondLook.prompts)[number]): ObservedFigure => ({
  kind: `${seen}: text tokens billed for a prompt of so many`,
  name: `${prompt}, ${model}`,
  observed: textTokens,
  isIndependent: true,
  compute: () => textTokensOf(model, o200k),
});

const textTokensOf = (model: string, o200k: number): number =>
  generationUsage(findModel(model), {
    size: { width: 1024, height: 1024 },
    quality: 'low',
    prompt: { textTokens: o200k + PROMPT_OVERHEAD_TOKENS, fromText: true },
    references: [],
  }).textIn;

const laterFigures = (): ObservedFigure[] => [
  ...secondLook.outputs.map(laterOutput).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  ...secondLook.autoOutputs.map(autoOutput),
  ...secondLook.references.map((reference) => ({
    ...referenceImage(reference),
    kind: `${seen}, gpt-image-2: tokens of a reference image`,
    isIndependent: !('inferred' in reference),
  })),
  ...secondLook.prompts.map(laterPrompt),
  ...secondLook.dollars.map(dollarsOf),
];

/** A figure that was billed and that no formula foresees, and what would have been foreseen. */
export interface UnforeseenFigure {
  readonly what: string;
  readonly observed: number;
  readonly foreseen: number;
  readonly why: string;
  readonly source: string;
  compute(): number;
}

/** What was seen and no estimate foresees, each with the figure that is computed instead. */
export const unforeseenFigures = (): UnforeseenFigure[] =>
  secondLook.unforeseen.map((each) => {
    const [model = '', size = '', quality = ''] = each.what.split(' ');
    const compute = () =>
      each.o200k === undefined
        ? outputTokens(findModel(model), parseSize(size), quality as Quality)
        : textTokensOf(model, each.o200k);
    return { ...each, source: sourceText(each.source), compute };
  });

/** What could not be made out at all, with its source. */
export const unexplained = (): string[] =>
  secondLook.unexplained.map(({ what, source }) => `${what} (${sourceText(source)})`);

const sourceText = (key: string): string => (secondLook.sources as Record<string, string>)[key] ?? key;

/** Every figure in `test/data/observations.json` and `second-look.json` that can be computed. */
export const observedFigures = (): ObservedFigure[] => [
  ...responses.map(imageOutput).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  ...responses.filter((response) => inputImagesOf(response).length > 0).map(imageInput),
  ...observations.inputImages.map(referenceImage),
  ...observations.textTokens.map(promptText),
  ...observations.bills.map(billLine),
  ...laterFigures(),
];
