import { lineItems, totalOf } from '../../src/pricing/cost';
import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import { PROMPT_OVERHEAD_TOKENS } from '../../src/pricing/prompt-tokens';
import type { Quality } from '../../src/pricing/quality';
import { patchTokens, referenceTokens } from '../../src/pricing/reference-tokens';
import { parseSize } from '../../src/pricing/size';
import { generationUsage } from '../../src/pricing/usage';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import type { TokenPrice } from '../../src/rates/schema';
import observations from '../data/observations.json';

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
}: (typeof observations.inputImages)[number]): ObservedFigure => ({
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

/** Every figure in `test/data/observations.json` that can be computed. */
export const observedFigures = (): ObservedFigure[] => [
  ...responses.map(imageOutput).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  ...responses.filter((response) => inputImagesOf(response).length > 0).map(imageInput),
  ...observations.inputImages.map(referenceImage),
  ...observations.textTokens.map(promptText),
  ...observations.bills.map(billLine),
];
