import { type Fields, fieldsOf, isFields, memberOf } from './token-fields';

/** What a response says of the picture beside its tokens; undefined where it does not say. */
export interface ResponseAbout {
  /** The image model; of a Responses answer, that of its image tool. */
  readonly model: string | undefined;
  /** The model that wrote the answer, where that is not an image model's own answer. */
  readonly author: string | undefined;
  readonly size: string | undefined;
  readonly quality: string | undefined;
  /** Pictures in it; undefined where it is a usage alone. */
  readonly images: number | undefined;
  /** Seconds since 1970 or a time, as it stands there. */
  readonly time: string | undefined;
  /** A stream's last event: pictures under way may have been billed as well. */
  readonly isStreamed: boolean;
}

const INPUT = ['input_tokens', 'prompt_tokens'];
const OUTPUT = ['output_tokens', 'completion_tokens'];

/** What a Responses answer used its tools for; undefined for another kind of answer. */
export const toolUsageOf = (response: Fields): unknown => response.tool_usage ?? response.toolUsage;

/** Whether an object has a usage or is one. */
export const hasUsage = (value: unknown): value is Fields =>
  isFields(value) &&
  (isFields(value.usage) ||
    isFields(toolUsageOf(value)) ||
    Number.isFinite(memberOf(value, [...INPUT, ...OUTPUT])?.value));

const WRAPPERS = ['response', 'body', 'data', 'json', 'result', 'output'];
const MOST_WRAPPERS = 5;

/**
 * The response within its wrappers (`response.body` of a Batch line, `data`, `json`, `result`); itself where none holds
 * usage.
 */
export function unwrapped(value: unknown, depth = 0): Fields {
  const fields = fieldsOf(Array.isArray(value) && value.length === 1 ? value[0] : value);
  if (hasUsage(fields) && !hasUsage(fields.response))
    return { ...told(fieldsOf(fields.response)), ...fields };
  if (depth >= MOST_WRAPPERS) return fields;
  for (const name of WRAPPERS) {
    const inner = fields[name];
    if (!isFields(inner)) continue;
    const found = unwrapped(inner, depth + 1);
    if (hasUsage(found)) return { ...told(fields), ...found };
  }
  return fields;
}

/** The names of a response's time; the last two are those of logs of responses. */
const TIMES = ['created', 'created_at', 'createdAt', 'timestamp', 'startTime', 'start_time'];

/** What an outer object tells of the answer within. */
const told = (fields: Fields): Fields =>
  Object.fromEntries(
    ['type', 'model', 'modelId', 'size', 'quality', 'data', ...TIMES]
      .filter((name) => Array.isArray(fields[name]) || typeof fields[name] !== 'object')
      .filter((name) => fields[name] !== undefined)
      .map((name) => [name, fields[name]]),
  );

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The one value that all of these have; undefined where they differ or have none. */
function common(items: readonly Fields[], name: string): string | undefined {
  const [first, ...others] = new Set(items.map((item) => textOf(item[name])));
  return others.length === 0 ? first : undefined;
}

const itemsOf = (list: unknown): Fields[] => (Array.isArray(list) ? list.filter(isFields) : []);

const isCall = ({ type }: Fields): boolean => type === 'image_generation_call';

/** What a response says beside its tokens. A call that failed made no picture. */
export function aboutResponse(response: Fields): ResponseAbout {
  const asked = itemsOf(response.output).filter(isCall);
  const calls = asked.filter(({ status }) => status !== 'failed');
  const isAnswer = isFields(toolUsageOf(response)) || response.object === 'response' || asked.length > 0;
  const tools = itemsOf(response.tools).filter(({ type }) => type === 'image_generation');
  const look = (name: string) => (isAnswer ? common(calls, name) : textOf(response[name]));
  // The Vercel AI SDK tells model and time in a list of the answers that a result was made of.
  const [part = {}] = itemsOf(response.responses);
  const named = textOf(response.model ?? response.modelId ?? part.modelId);
  return {
    model: isAnswer ? common(tools, 'model') : named,
    author: isAnswer ? named : undefined,
    size: look('size') ?? (isAnswer ? common(tools, 'size') : undefined),
    quality: look('quality') ?? (isAnswer ? common(tools, 'quality') : undefined),
    images: isAnswer ? calls.length : picturesIn(response),
    time: textOf(TIMES.map((name) => response[name] ?? part[name]).find((time) => (time ?? '') !== '')),
    isStreamed: /\.completed$/.test(textOf(response.type) ?? ''),
  };
}

function picturesIn({ data, images, b64_json, type, choices }: Fields): number | undefined {
  const list = [data, images].find((each): each is unknown[] => Array.isArray(each));
  if (list) return list.length;
  if (b64_json !== undefined || /^image_(?:generation|edit)\.completed$/.test(textOf(type) ?? '')) return 1;
  const inChat = itemsOf(choices).flatMap(({ message }) => itemsOf(fieldsOf(message).images));
  return inChat.length || undefined;
}
