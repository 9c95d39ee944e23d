import { inUsd, rateRefusal } from './generation-function';
import { RATE_AND_DAY } from './rate-cases';
import { type Named, refuseNull, type SqlFunction } from './sql-function';
import { inSteps, type SqlColumn } from './sql-steps';
import { atRuntime, numberAtRuntime, type SqlBranch, sqlCase, sqlError, sqlText } from './sql-text';

/** The functions that price OpenAI's usage object, the public one last. */
export const usageFunctions = (named: Named): SqlFunction[] => [COUNT_IN, usageUsd(named)];

/** The largest count that a double holds exactly, as the add-on reads no larger. */
const MOST = Number.MAX_SAFE_INTEGER;

const noCount = sqlError('usage/count', { field: atRuntime('field'), value: atRuntime('json') });

const COUNT_IN: SqlFunction = {
  name: '_count_in',
  description:
    'The whole number of 0 or more that a member of a usage object holds as JSON; NULL where it is missing or null.',
  parameters: [
    ['field', 'STRING'],
    ['json', 'STRING'],
  ],
  returns: 'INT64',
  body: sqlCase(
    [
      ["json IS NULL OR json = 'null'", 'CAST(NULL AS INT64)'],
      ["REGEXP_CONTAINS(json, r'^[0-9]{1,15}$')", 'CAST(json AS INT64)'],
      [
        `SAFE_CAST(json AS FLOAT64) BETWEEN 0 AND ${MOST} AND SAFE_CAST(json AS FLOAT64) = FLOOR(SAFE_CAST(json AS FLOAT64))`,
        'CAST(CAST(json AS FLOAT64) AS INT64)',
        '1056.0 and 1.056e3 are whole numbers as well.',
      ],
    ],
    noCount,
  ),
};

/** The objects within a usage object that hold counts: a step of their own, so that the whole is not read for each count. */
const DETAILS: readonly SqlColumn[] = [
  ['input_details', member('checked_json', '$.input_tokens_details')],
  ['output_details', member('checked_json', '$.output_tokens_details')],
  ['cached_details', member('checked_json', '$.cached_tokens_details')],
];

/** Where a count may stand: in which object, and the path there. */
type Place = readonly [object: string, path: string];

/** Each count of the usage object and where it stands in it: the first place that has it. */
const COUNTS: Readonly<Record<string, readonly [Place, ...Place[]]>> = {
  input_all: [['checked_json', '$.input_tokens']],
  input_text: [['input_details', '$.text_tokens']],
  input_image: [['input_details', '$.image_tokens']],
  cached_all: [
    ['checked_json', '$.cached_tokens'],
    ['input_details', '$.cached_tokens'],
  ],
  cached_text: cachedDetails('text_tokens'),
  cached_image: cachedDetails('image_tokens'),
  output_all: [['checked_json', '$.output_tokens']],
  output_image: [['output_details', '$.image_tokens']],
  output_text: [['output_details', '$.text_tokens']],
  all_tokens: [['checked_json', '$.total_tokens']],
};

function cachedDetails(name: string): [Place, Place] {
  return [
    ['cached_details', `$.${name}`],
    ['input_details', `$.cached_tokens_details.${name}`],
  ];
}

function member(object: string, path: string): string {
  return `JSON_QUERY(${object}, ${sqlText(path)})`;
}

function countAt(named: Named, places: readonly [Place, ...Place[]]): string {
  const [first] = places;
  const found =
    places.length === 1
      ? member(...first)
      : `COALESCE(${places.map((place) => `NULLIF(${member(...place)}, 'null')`).join(', ')})`;
  return `${named('_count_in')}(${sqlText(first[1].replace(/^.*\./, ''))}, ${found})`;
}

/** Tokens by kind: without details all input counts as images, the dearer, and all output as the picture. */
const KINDS: readonly SqlColumn[] = [
  ['text_all', restOr('input_text', 'input_image', 'input_all', '0')],
  ['image_all', restOr('input_image', 'input_text', 'input_all', 'input_all')],
  ['image_out', restOr('output_image', 'output_text', 'output_all', 'output_all')],
  ['text_out', restOr('output_text', 'output_image', 'output_all', '0')],
  ['cached', 'COALESCE(cached_all, COALESCE(cached_text, 0) + COALESCE(cached_image, 0))'],
];

/** A part as it is told, else what the other part leaves of the whole, else what stands for it where neither is told. */
function restOr(part: string, other: string, whole: string, neither: string): string {
  return `CASE WHEN ${part} IS NOT NULL THEN ${part} WHEN ${other} IS NULL THEN ${neither} ELSE ${whole} - ${other} END`;
}

/** Cached tokens whose kind is not told count as uncached, the dearer, unless the input is of one kind. */
const CACHED: readonly SqlColumn[] = [
  ['text_cached', cachedOf('text', 'image', [['image_all = 0', 'cached']])],
  [
    'image_cached',
    cachedOf('image', 'text', [
      ['image_all = 0', '0'],
      ['text_all = 0', 'cached'],
    ]),
  ],
];

function cachedOf(kind: string, other: string, oneKind: readonly SqlBranch[]): string {
  return sqlCase(
    [
      ['input_text IS NULL AND input_image IS NULL', '0'],
      [`cached_${kind} IS NOT NULL`, `cached_${kind}`],
      [`cached_${other} IS NOT NULL`, `LEAST(${kind}_all, cached - cached_${other})`],
      ...oneKind,
    ],
    '0',
  );
}

const USAGE_PARAMETERS = [...RATE_AND_DAY, ['usage_json', 'STRING']] as const;

/** What keeps a text from being read at all. */
const textRefusals = (named: Named): SqlBranch[] => [
  refuseNull('usage_usd', USAGE_PARAMETERS),
  rateRefusal(named),
  [
    "SAFE.PARSE_JSON(usage_json, wide_number_mode => 'round') IS NULL",
    sqlError('usage/not-json', { text: atRuntime('SUBSTR(usage_json, 1, 60)') }),
  ],
];

const has = (...place: Place): string => `COALESCE(${member(...place)}, 'null') != 'null'`;

/** What keeps an object from being priced: other objects, sides and parts that are missing or do not add up. */
const USAGE_REFUSALS: readonly SqlBranch[] = [
  [
    `input_all IS NULL AND output_all IS NULL AND (${has('checked_json', '$.usage')} OR ${has('checked_json', '$.tool_usage')})`,
    'ERROR(\'Usage: a whole response. Give its usage object alone: JSON_QUERY(response, "$.usage"), or "$.tool_usage.image_gen" of a Responses answer.\')',
  ],
  [
    'input_all IS NULL AND output_all IS NULL',
    sqlError('usage/none', { text: atRuntime('SUBSTR(checked_json, 1, 60)') }),
  ],
  [
    `output_image IS NULL AND ${has('output_details', '$.reasoning_tokens')}`,
    sqlError('usage/text-model', { model: '' }),
  ],
  wrongParts('input', 'input_all', 'input_text', 'input_image'),
  wrongParts('output', 'output_all', 'output_image', 'output_text'),
  ['input_all + output_all != all_tokens', partsError('total', 'all_tokens', 'input_all + output_all')],
  wrongParts('cached', 'cached_all', 'cached_text', 'cached_image'),
  tooMany('input', 'input_all', 'cached'),
  tooMany('text input', 'COALESCE(input_text, input_all - COALESCE(input_image, 0))', 'cached_text'),
  tooMany('image input', 'COALESCE(input_image, input_all - COALESCE(input_text, 0))', 'cached_image'),
  ['COALESCE(input_all, 0) + COALESCE(output_all, 0) = 0', sqlError('usage/zero', { side: 'input' })],
  ['input_all IS NULL', sqlError('usage/side-missing', { side: 'input' })],
  ['output_all IS NULL', sqlError('usage/side-missing', { side: 'output' })],
];

type Whole = Parameters<typeof sqlError<'usage/parts'>>[1]['whole'];

/** Parts that are more than the whole, or both told and not the whole. */
function wrongParts(whole: Whole, tokens: string, a: string, b: string): SqlBranch {
  const parts = `COALESCE(${a}, 0) + COALESCE(${b}, 0)`;
  return [`${parts} > ${tokens} OR ${a} + ${b} < ${tokens}`, partsError(whole, tokens, parts)];
}

function tooMany(whole: Whole, tokens: string, part: string): SqlBranch {
  return [`${part} > ${tokens}`, partsError(whole, tokens, part)];
}

function partsError(whole: Whole, tokens: string, parts: string): string {
  const shown = (sql: string) => numberAtRuntime(`FORMAT("%'d", ${sql})`);
  return sqlError('usage/parts', { whole, tokens: shown(tokens), parts: shown(parts) });
}

const usageUsd = (named: Named): SqlFunction => ({
  name: 'usage_usd',
  description:
    'USD of OpenAI’s usage object at a rate on a day (UTC), from its JSON. What it leaves open is priced at the dearer reading. The add-on’s IMGUSAGE.',
  parameters: USAGE_PARAMETERS,
  returns: 'FLOAT64',
  body: inSteps(
    [
      [['checked_json', sqlCase(textRefusals(named), 'usage_json')]],
      DETAILS,
      Object.entries(COUNTS).map(([name, places]): SqlColumn => [name, countAt(named, places)]),
      KINDS,
      CACHED,
      [['amount', sqlCase(USAGE_REFUSALS, `${named('_tokens_amount')}(rate, day, ${PARTS})`)]],
    ],
    inUsd(named),
  ),
});

/** In the order of a bill. */
const PARTS =
  'text_all - text_cached, text_cached, image_all - image_cached, image_cached, image_out, text_out';
