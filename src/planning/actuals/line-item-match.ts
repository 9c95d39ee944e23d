import { type ImageModel, MODELS } from '../../pricing/models';
import type { TokenKind } from '../../pricing/usage';

/** What a line of a bill is about, as far as its words tell. */
export interface LineMatch {
  readonly model: ImageModel;
  readonly isBatch: boolean;
  /** The kinds of token that it may mean, one where its words leave no doubt; none where it is not about tokens. */
  readonly kinds: readonly TokenKind[];
}

/** Longer than any line item that names a model. */
const MOST_READ = 400;

const words = (text: string): string[] =>
  text
    .slice(0, MOST_READ)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter(Boolean);

/** Names of models as words, longest first, so that a dated snapshot is not taken for its model with a strange suffix. */
const NAMES = (MODELS as readonly ImageModel[])
  .flatMap((model) => [model.id, ...model.snapshots].map((id) => ({ model, name: words(id) })))
  .sort((a, b) => b.name.length - a.name.length);

/** Words that may follow a model's name; any other makes it the name of a model that is not known here. */
const FOLLOWERS =
  /^(?:text|images?|input|output|in|out|cached?|uncached|tokens?|prompts?|completions?|generations?|edits?|batch|api|standard|default|low|medium|high|xhigh|max|auto|per|usage|\d{3,4}x\d{3,4}|\d{4})$/;

/**
 * What a line item is about, matched loosely: the exact words of OpenAI's bills for GPT Image are not public. Undefined
 * where it names no model that is known.
 */
export function matchLineItem(lineItem: string): LineMatch | undefined {
  const text = words(lineItem);
  for (const { model, name } of NAMES) {
    const at = text.findIndex((_, index) => name.every((word, offset) => text[index + offset] === word));
    const next = text[at + name.length];
    if (at < 0 || (next !== undefined && !FOLLOWERS.test(next))) continue;
    const rest = [...text.slice(0, at), ...text.slice(at + name.length)];
    return { model, isBatch: rest.includes('batch'), kinds: kindsOf(rest, model) };
  }
  return undefined;
}

function kindsOf(rest: readonly string[], { writesText }: ImageModel): TokenKind[] {
  const says = (...any: string[]) => any.some((word) => rest.includes(word));
  const isCached = says('cached', 'cache');
  const isImage = says('image', 'images');
  const isText = says('text');
  const both = isImage === isText;
  if (says('output', 'out', 'completion', 'completions')) {
    if (both) return writesText ? ['imageOut', 'textOut'] : ['imageOut'];
    return [isImage ? 'imageOut' : 'textOut'];
  }
  if (!isCached && !says('input', 'in', 'prompt', 'prompts')) return [];
  const [text, image]: TokenKind[] = isCached ? ['textInCached', 'imageInCached'] : ['textIn', 'imageIn'];
  const kinds = [isText || both ? text : undefined, isImage || both ? image : undefined];
  return kinds.filter((kind) => kind !== undefined);
}

/** Tokens in one of a line's units: 1 for `tokens`, 1,000 for `1000_tokens`. Undefined for units of another kind. */
export function tokensPerUnit(unit: string): number | undefined {
  const [, thousands, count] = /^(?:(1k|1m)|(\d{1,9}))?[ _-]*tokens?$/i.exec(unit.trim()) ?? [];
  if (thousands) return thousands.toLowerCase() === '1k' ? 1e3 : 1e6;
  if (count) return Number(count) || undefined;
  return /^tokens?$/i.test(unit.trim()) ? 1 : undefined;
}
