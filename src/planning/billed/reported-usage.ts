import { problem } from '../../messages/problem';
import { knownModel } from '../../pricing/models';
import { plainName } from '../../pricing/plain-name';
import { briefly } from '../../rates/schema';
import { jsonRecords, jsonWithin, NOT_JSON } from './json-records';
import { aboutResponse, hasUsage, type ResponseAbout, toolUsageOf, unwrapped } from './response-object';
import { countIn, type Fields, fieldsOf, memberOf } from './token-fields';

/** Tokens as a response reports them; a part that it does not report is undefined. What is reported adds up. */
export interface ReportedUsage {
  readonly input: number;
  readonly textIn: number | undefined;
  readonly imageIn: number | undefined;
  /** Cached tokens of the input, in all and by kind. */
  readonly cached: number;
  readonly cachedText: number | undefined;
  readonly cachedImage: number | undefined;
  readonly output: number;
  readonly imageOut: number | undefined;
  readonly textOut: number | undefined;
  /** Sides that the response says nothing of: they count as none. */
  readonly unreported: readonly ('input' | 'output')[];
  /** Tokens of an SVG's author model, which is billed apart. */
  readonly svg: number;
  /** The image tool of the Responses API: the main model's own tokens are billed apart. */
  readonly fromResponses: boolean;
  /** What it says beside its tokens. */
  readonly about: ResponseAbout;
}

/**
 * Reads the usage of a response: the object alone, a whole Images response, a line of a Batch, a stream, a Responses
 * answer with `tool_usage.image_gen`, or one in `data`, `json`, `result` or a code fence. Shapes as in OpenAI SDK 7.57.0
 * (resources/images.d.ts and resources/responses/responses.d.ts), chat-style and camelCase names as well.
 * @throws Problem `usage/not-json`, `usage/several` and those of `usageIn`
 */
export function reportedUsage(json: string): ReportedUsage {
  const text = json.trim();
  const records = jsonRecords(jsonWithin(text) ?? text);
  if (records.some(({ value }) => value === NOT_JSON))
    throw problem('usage/not-json', { text: briefly(text) });
  const counted = records.filter(({ value }) => hasUsage(unwrapped(value)));
  if (counted.length > 1) throw problem('usage/several', { responses: counted.length });
  return usageIn((counted[0] ?? records[0])?.value, text);
}

const INPUT_DETAILS = ['input_tokens_details', 'input_token_details', 'prompt_tokens_details'];
const OUTPUT_DETAILS = ['output_tokens_details', 'output_token_details', 'completion_tokens_details'];

/**
 * Reads the usage of a response that is no text any more; `text` is what a problem calls it.
 * @throws Problem `usage/none`, `usage/count`, `usage/parts`, `usage/zero`, `usage/text-model`, `usage/picture-apart`
 */
export function usageIn(value: unknown, text: string): ReportedUsage {
  const response = unwrapped(value);
  const about = aboutResponse(response);
  const imageTool = fieldsOf(memberOf(fieldsOf(toolUsageOf(response)), ['image_gen'])?.value);
  const fromResponses = Object.keys(imageTool).length > 0;
  const usage = fromResponses ? imageTool : fieldsOf(response.usage, response);
  const at = (names: string[]): Fields => fieldsOf(memberOf(usage, names)?.value);
  const inputDetails = at(INPUT_DETAILS);
  const outputDetails = at(OUTPUT_DETAILS);
  const cachedDetails = fieldsOf(
    memberOf(usage, ['cached_tokens_details'])?.value,
    memberOf(inputDetails, ['cached_tokens_details'])?.value,
  );
  const input = sideOf('input', usage, 'input_tokens', 'prompt_tokens');
  const output = sideOf('output', usage, 'output_tokens', 'completion_tokens');
  if (input === undefined && output === undefined) throw problem('usage/none', { text: briefly(text) });
  if (!fromResponses) requirePictureTokens(about, response, outputDetails);
  const isAudible = [inputDetails, outputDetails].some((details) => countIn([details], 'audio_tokens'));
  const hasNoPicture = fromResponses && !about.images && !input && !output;
  if (hasNoPicture || (isAudible && !about.images))
    throw problem('usage/text-model', { model: about.author ?? about.model ?? '' });
  const cachedPlaces = [usage, inputDetails];
  const reported = {
    input: input ?? 0,
    textIn: countIn([inputDetails], 'text_tokens'),
    imageIn: countIn([inputDetails], 'image_tokens'),
    cached: 0,
    cachedText:
      countIn([...cachedPlaces, cachedDetails], 'cached_text_tokens') ??
      countIn([cachedDetails], 'text_tokens'),
    cachedImage:
      countIn([...cachedPlaces, cachedDetails], 'cached_image_tokens') ??
      countIn([cachedDetails], 'image_tokens'),
    output: output ?? 0,
    imageOut: countIn([outputDetails], 'image_tokens'),
    textOut: countIn([outputDetails], 'text_tokens'),
    unreported: [
      ...(input === undefined ? (['input'] as const) : []),
      ...(output === undefined ? (['output'] as const) : []),
    ],
    svg: countIn([fieldsOf(response.svg_usage)], 'total_tokens') ?? 0,
    fromResponses,
    about,
  };
  const cached = countIn(cachedPlaces, 'cached_tokens', 'cached_input_tokens', 'input_cached_tokens');
  const total = countIn([usage], 'total_tokens');
  requireSums({ ...reported, allCached: cached, total });
  if (reported.input + reported.output === 0 || (about.images && output === 0))
    throw problem('usage/zero', { side: reported.input === 0 ? 'input' : 'output' });
  return { ...reported, cached: cached ?? (reported.cachedText ?? 0) + (reported.cachedImage ?? 0) };
}

/** A side's tokens; a 0 beside another count is one that a relay did not fill in. */
function sideOf(side: 'input' | 'output', usage: Fields, ...names: readonly string[]): number | undefined {
  const counts = names.map((name) => countIn([usage], name)).filter((count) => count !== undefined);
  const [tokens, other] = new Set(counts.filter((count) => count > 0));
  if (tokens !== undefined && other !== undefined)
    throw problem('usage/parts', { whole: side, tokens, parts: other });
  return tokens ?? counts[0];
}

/** Names of models that write text: an image model's holds `image` as well. */
const TEXT_MODEL =
  /^(?:gpt-?\d|chatgpt|o\d|codex|omni-|whisper|tts|davinci|babbage|computer-use|sora|claude|gemini|llama|mistral|text-|deepseek|qwen|grok)/;

/** Longer than any name of a model; more would only cost time. */
const LONGEST_NAME = 300;

/** The name of a model without its provider, and without a snapshot's day: `openai/gpt-image-2-2026-04-21`. */
export function bareModel(name: string): string {
  const bare = plainName(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name).replace(
    /^(?:.*[/:])(?=[^/:]+$)/,
    '',
  );
  const undated = bare.replace(/-20\d{2}-\d{2}-\d{2}$/, '');
  return knownModel(bare) === undefined && knownModel(undated) !== undefined ? undated : bare;
}

const isTextModel = (name: string): boolean => {
  const bare = bareModel(name);
  return knownModel(bare) === undefined && TEXT_MODEL.test(bare) && !bare.includes('image');
};

/** Only models that write count what they reason; an image model's answer may be told in their shape. */
const isReasoned = (name: string, outputDetails: Fields): boolean =>
  memberOf(outputDetails, ['reasoning_tokens']) !== undefined &&
  memberOf(outputDetails, ['image_tokens']) === undefined &&
  knownModel(bareModel(name)) === undefined;

/** A text model's own tokens are not the picture's, which are billed beside them. */
function requirePictureTokens(
  { model, author, images }: ResponseAbout,
  response: Fields,
  outputDetails: Fields,
): void {
  const name = author ?? model ?? '';
  const hasTools = response.tool_usage !== undefined || toolUsageOf(response) !== undefined;
  const isAnswer = response.object === 'response' || author !== undefined || hasTools;
  if (isAnswer && images) throw problem('usage/picture-apart', { model: name });
  if (isAnswer || isTextModel(name) || (!images && isReasoned(name, outputDetails)))
    throw problem('usage/text-model', { model: name });
}

interface Sums extends ReportedUsage {
  readonly allCached: number | undefined;
  readonly total: number | undefined;
}

/** @throws Problem `usage/parts` for parts that are not what they are parts of */
function requireSums(usage: Sums): void {
  const { input, output, textIn, imageIn, imageOut, textOut, unreported, total } = usage;
  const sides = { input: !unreported.includes('input'), output: !unreported.includes('output') };
  if (sides.input) requireParts('input', input, textIn, imageIn);
  if (sides.output) requireParts('output', output, imageOut, textOut);
  if (total !== undefined && sides.input && sides.output) requireParts('total', total, input, output);
  const { allCached, cachedText, cachedImage } = usage;
  requireParts('cached', allCached ?? input, cachedText, cachedImage, allCached !== undefined);
  requireParts('input', input, allCached, undefined, false);
  const text = textIn ?? (imageIn === undefined ? input : input - imageIn);
  const image = imageIn ?? (textIn === undefined ? input : input - textIn);
  requireParts('text input', text, cachedText, undefined, false);
  requireParts('image input', image, cachedImage, undefined, false);
}

type Whole = 'input' | 'output' | 'total' | 'cached' | 'text input' | 'image input';

function requireParts(whole: Whole, tokens: number, a?: number, b?: number, isExact = true): void {
  const parts = (a ?? 0) + (b ?? 0);
  const isRight = isExact && a !== undefined && b !== undefined ? parts === tokens : parts <= tokens;
  if (!isRight) throw problem('usage/parts', { whole, tokens, parts });
}
