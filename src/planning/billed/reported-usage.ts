import { problem } from '../../messages/problem';
import { briefly } from '../../rates/schema';

/** Tokens as a response reports them; a part that it does not report is undefined. */
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
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the usage of a response: the object alone, a whole Images response, a completed event of a stream, or a
 * Responses answer with `tool_usage.image_gen`. Shapes as in OpenAI SDK 7.57.0 (resources/images.d.ts and
 * resources/responses/responses.d.ts).
 * @throws Problem `usage/not-json`, `usage/none`, `usage/count`
 */
export const reportedUsage = (json: string): ReportedUsage => usageIn(parsed(json), json.trim());

/**
 * Reads the usage of a response that is no text any more; `text` is what a problem calls it.
 * @throws Problem `usage/none`, `usage/count`
 */
export function usageIn(value: unknown, text: string): ReportedUsage {
  const response = fieldsOf(value);
  const inner = fieldsOf(response.response);
  const imageTool = fieldsOf(fieldsOf(response.tool_usage).image_gen, fieldsOf(inner.tool_usage).image_gen);
  const fromResponses = Object.keys(imageTool).length > 0;
  const usage = fromResponses ? imageTool : fieldsOf(response.usage, inner.usage, response);
  if (usage.input_tokens === undefined && usage.output_tokens === undefined)
    throw problem('usage/none', { text: briefly(text) });
  const inputDetails = fieldsOf(usage.input_tokens_details);
  const outputDetails = fieldsOf(usage.output_tokens_details);
  const cachedDetails = fieldsOf(usage.cached_tokens_details, inputDetails.cached_tokens_details);
  const svg = fieldsOf(response.svg_usage, inner.svg_usage);
  const input = count(usage, 'input_tokens');
  const output = count(usage, 'output_tokens');
  return {
    input: input ?? 0,
    textIn: count(inputDetails, 'text_tokens'),
    imageIn: count(inputDetails, 'image_tokens'),
    cached: count(usage, 'cached_tokens') ?? count(inputDetails, 'cached_tokens') ?? 0,
    cachedText: count(cachedDetails, 'text_tokens'),
    cachedImage: count(cachedDetails, 'image_tokens'),
    output: output ?? 0,
    imageOut: count(outputDetails, 'image_tokens'),
    textOut: count(outputDetails, 'text_tokens'),
    unreported: [
      ...(input === undefined ? (['input'] as const) : []),
      ...(output === undefined ? (['output'] as const) : []),
    ],
    svg: count(svg, 'total_tokens') ?? 0,
    fromResponses,
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.trim().replace(/^data:\s*/, ''));
  } catch {
    throw problem('usage/not-json', { text: briefly(json.trim()) });
  }
}

/** The first of these that is an object; an empty one where none is. */
const fieldsOf = (...values: unknown[]): Fields =>
  values.find(
    (value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value),
  ) ?? {};

function count(fields: Fields, field: string): number | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw problem('usage/count', {
      field,
      value: briefly(typeof value === 'string' ? JSON.stringify(value) : value),
    });
  return value;
}
