/** Price tables of other tools by what only they have: the name of a field, or that of a field in another. */
const SIGNS = [
  ['LiteLLM', /^(litellm_provider|(in|out)put_cost_per_.+)$/],
  ['Portkey', /^(pay_as_you_go|pricing_config)$/],
  ['genai-prices', /^((in|out)put(_\w+)?_mtok|prices_checked)$/],
  ['llm-prices', /^(prices\.(vendor|input|output)|input_cached)$/],
  ['models.dev', /^cost\.(input|output|cache_read)$/],
  ['OpenRouter', /^(pricing\.(prompt|completion|image)|input_cache_read)$/],
  ['Vercel AI Gateway', /^pricing\.(input|output)$/],
  ['Azure Retail Prices', /^(retailPrice|armSkuName|meterName)$/],
] as const;

/** A price for one token, whoever wrote it: `usd_per_token`, `pricePerImageToken`. */
const PER_TOKEN = /^\w*per_?([a-z]+_?)?token$/i;

/** `per token`: prices for single tokens, of nobody in particular. */
export type ForeignTable = (typeof SIGNS)[number][0] | 'per token';

const DEEPEST = 6;
const MOST_OBJECTS = 2_000;

/** Whose price table a JSON looks like; undefined where it has no sign of one. The earlier sign decides. */
export function foreignTable(json: unknown): ForeignTable | undefined {
  const names = [...fieldNames(json)];
  const found = SIGNS.find(([, sign]) => names.some((name) => sign.test(name)));
  return found?.[0] ?? (names.some((name) => PER_TOKEN.test(name)) ? 'per token' : undefined);
}

type Named = readonly [name: string, value: unknown];

/** The names of fields, alone and as `outer.inner`, down to a depth and of so many as tell what a file is. */
function fieldNames(json: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  let level: readonly Named[] = [['', json]];
  for (let depth = 0; depth < DEEPEST; depth++) {
    level = level.flatMap(innerFields).slice(0, MOST_OBJECTS);
    for (const [name] of level) names.add(name).add(name.slice(name.lastIndexOf('.') + 1));
  }
  return names;
}

/** What stands in a value; the items of a list are called as the list is. */
function innerFields([name, value]: Named): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.map((item): Named => [name, item]);
  const outer = name.slice(name.lastIndexOf('.') + 1);
  return Object.entries(value).map(([inner, held]): Named => [`${outer}.${inner}`, held]);
}
