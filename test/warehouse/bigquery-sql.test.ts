import { readFileSync } from 'node:fs';
import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import type { Quality } from '../../src/pricing/quality';
import { referenceTokens } from '../../src/pricing/reference-tokens';
import { parseSize } from '../../src/pricing/size';
import { SHIPPED_TABLE } from '../../src/rates/rate-table';
import { bigQuerySql } from '../../src/warehouse/bigquery-sql';
import observations from '../data/observations.json';
import { type Answer, inDuckDb, type Rows } from '../support/duck-db';
import { HOSTILE_TABLE } from '../support/hostile-table';
import {
  type Expected,
  expected,
  outputRows,
  referenceRows,
  requestRow,
  requests,
  requestUsd,
  type Used,
  usages,
  usedUsd,
} from '../support/warehouse-sets';

const priced = <Each extends { core: Expected }>(all: readonly Each[]) =>
  all.filter(({ core }) => core.value !== undefined);

const asked = requests().map((request) => ({ request, core: expected(() => requestUsd(request)) }));
const used = usages().map((each) => ({ used: each, core: expected(() => usedUsd(each)) }));

const owned = requests(HOSTILE_TABLE).map((request) => ({
  request,
  core: expected(() => requestUsd(request, HOSTILE_TABLE)),
}));

const observedModel = (model: string): string => (model === 'gpt-image-1 or 1.5' ? 'gpt-image-1' : model);
const observed = priced(
  observations.usage.map(({ model, usage }) => {
    const each: Used = { rate: observedModel(model), json: JSON.stringify(usage) };
    return { used: each, core: expected(() => usedUsd(each)) };
  }),
);

/** The places of the first of each kind of refusal. */
function refusals<Each extends { core: Expected }>(
  all: readonly Each[],
  kind: (each: Each) => string,
): number[] {
  const first = new Map<string, number>();
  all.forEach((each, place) => {
    if (each.core.code && !first.has(kind(each))) first.set(kind(each), place);
  });
  return [...first.values()];
}

/** Where several things are wrong with a request, any may be told: pictures with references are left out. */
const refusedRequests = refusals(asked, ({ core }) => core.code ?? '').map((place) => {
  const code = asked[place]?.core.code;
  const plain = asked.findIndex(
    ({ request, core }) =>
      core.code === code &&
      (request.references.length === 0 || (request.quality !== 'auto' && code?.startsWith('references'))),
  );
  return plain < 0 ? place : plain;
});
const refusedUsages = refusals(used, ({ core }) => (core.sentence ?? '').replace(/\d+/g, ''));

const REQUEST = ['place', 'r', 'd', 'w', 'h', 'q', 'words', 'refs'];
const requestTable = (all: typeof asked): Rows => [
  [...REQUEST, 'expected'],
  ...all.map(({ request, core }, place) => [place, ...requestRow(request), core.value ?? -1]),
];
const usageTable: Rows = [
  ['place', 'r', 'said', 'expected'],
  ...used.map(({ used: { rate, json }, core }, place) => [place, rate, json, core.value ?? -1]),
];

const REQUEST_USD =
  "image_cost.generation_usd(r, d, w, h, q, words, IF(refs IS NULL OR refs = '', NULL, SPLIT(refs, ' ')))";
const USAGE_USD = "image_cost.usage_usd(r, DATE '2026-11-26', said)";

/** How many rows there are, how many differ at all, and the largest difference. */
const compared = (sql: string, table: string, where = 'TRUE'): string =>
  `SELECT COUNT(*), SUM(IF(got = expected, 0, 1)), MAX(ABS(got - expected)) FROM (SELECT expected, ${sql} AS got FROM ${table} WHERE ${where}) AS found`;

/** Calls, and the sentence of the add-on that each must end with. */
const REFUSED: readonly (readonly [call: string, sentence: string])[] = [
  [
    "output_tokens('dall-e-3', 1024, 1024, 'low', 1)",
    'Model dall-e-3: not known. Use gpt-image-2, gpt-image-2.5-flare, gpt-image-2.5-sunburst, gpt-image-2.6-flare, gpt-image-2.6-sunburst, gpt-image-1.5, gpt-image-1-mini, gpt-image-1 or chatgpt-image-latest.',
  ],
  [
    "output_tokens('gpt-image-2', 1024, 1024, 'max', 1)",
    'Quality max: gpt-image-2 does not offer it. Use low, medium or high.',
  ],
  [
    "output_tokens('gpt-image-2', 1024, 1024, 'auto', 1)",
    'Quality auto: gpt-image-2 chooses, so it cannot be computed. Use low, medium or high.',
  ],
  ["output_tokens('gpt-image-2', 1000, 1024, 'low', 1)", 'Size 1000x1024: 1000 is not a multiple of 16.'],
  ["output_tokens('gpt-image-2', 1024, 1000, 'low', 1)", 'Size 1024x1000: 1000 is not a multiple of 16.'],
  ["output_tokens('gpt-image-2', 0, 1024, 'low', 1)", 'Size 0x1024: both edges must be above 0.'],
  ["output_tokens('gpt-image-2', -16, 1024, 'low', 1)", 'Size -16x1024: both edges must be above 0.'],
  ["output_tokens('gpt-image-2', 3856, 1600, 'low', 1)", 'Size 3856x1600: 3856 is longer than 3840.'],
  ["output_tokens('gpt-image-2', 3840, 1264, 'low', 1)", 'Size 3840x1264: the ratio 3.04:1 is above 3:1.'],
  [
    "output_tokens('gpt-image-2', 512, 512, 'low', 1)",
    'Size 512x512: 262,144 pixels are fewer than 655,360.',
  ],
  [
    "output_tokens('gpt-image-2', 3840, 3840, 'low', 1)",
    'Size 3840x3840: 14,745,600 pixels are more than 8,294,400.',
  ],
  [
    "output_tokens('gpt-image-1', 1280, 720, 'low', 1)",
    'Size 1280x720: gpt-image-1 makes only 1024x1024, 1024x1536 or 1536x1024.',
  ],
  ["output_tokens('gpt-image-2', 1024, 1024, 'low', 11)", 'n 11: one call makes 1 to 10 images.'],
  ["output_tokens('gpt-image-2', 1024, 1024, 'low', 0)", 'n 0: one call makes 1 to 10 images.'],
  [
    "output_tokens(NULL, 1024, 1024, 'low', 1)",
    'output_tokens: no argument may be NULL (model, width, height, quality, images).',
  ],
  [
    "output_tokens('gpt-image-2.6-flare', 1024, 1024, 'low', 1)",
    'gpt-image-2.6-flare 1024x1024 low: its output tokens are not known. Add a measurement to the rate.',
  ],
  [
    "reference_tokens('gpt-image-2', 0, 5)",
    'References: "0x5" is not a size. Give a count, or sizes such as "1024x1024; 800x600".',
  ],
  [
    "reference_tokens('gpt-image-2', NULL, 5)",
    'reference_tokens: no argument may be NULL (model, width, height).',
  ],
  [
    "reference_tokens('gpt-image-2.6-flare', 5, 5)",
    'References: what an input image costs with gpt-image-2.6-flare is not known. Use 0 references or another model.',
  ],
];

/** Usage objects, and the sentence that each ends with. */
const REFUSED_USAGES: readonly (readonly [json: string, sentence: string])[] = [
  [
    '{"input_tokens":13,"output_tokens":"196"}',
    'Usage: output_tokens "196" is not a whole number of 0 or more.',
  ],
  ['{"input_tokens":13,"output_tokens":-5}', 'Usage: output_tokens -5 is not a whole number of 0 or more.'],
  ['{"input_tokens":13,"output_tokens":1.5}', 'Usage: output_tokens 1.5 is not a whole number of 0 or more.'],
  [
    '{"input_tokens":13,"output_tokens":true}',
    'Usage: output_tokens true is not a whole number of 0 or more.',
  ],
  [
    '{"input_tokens":13,"output_tokens":12345678901234567890}',
    'Usage: output_tokens 12345678901234567890 is not a whole number of 0 or more.',
  ],
  [
    '{"input_tokens":13}',
    'Usage: no output_tokens in it, so what it cost is not known. Paste the whole response, or set detail to TRUE to see the rest priced.',
  ],
  [
    '{"input_tokens":0,"output_tokens":0}',
    'Usage: 0 input tokens, so what it cost is not known. Paste the response of the finished picture.',
  ],
  ['{"input_tokens":13,"output_tokens":null}', 'Usage: no output_tokens in it'],
  ['{}', 'Usage {}: no input_tokens and no output_tokens in it. Paste the whole response.'],
  ['null', 'Usage null: no input_tokens and no output_tokens in it. Paste the whole response.'],
  [
    '{"input_tokens":13',
    'Usage {"input_tokens":13: not JSON. Paste the response, or its usage object, as it came.',
  ],
  ['usage', 'Usage usage: not JSON. Paste the response'],
  [
    '{"model":"gpt-image-1-mini","usage":{"input_tokens":13,"output_tokens":196}}',
    'Usage: a whole response. Give its usage object alone',
  ],
  [
    '{"object":"response","usage":{"input_tokens":9,"output_tokens":9},"tool_usage":{"image_gen":{"input_tokens":13,"output_tokens":196}}}',
    'Usage: a whole response. Give its usage object alone',
  ],
  [
    '{"input_tokens":90,"output_tokens":40,"output_tokens_details":{"reasoning_tokens":0}}',
    'Usage: a text model’s tokens, not a picture’s. Paste an image response, or an answer with tool_usage.image_gen.',
  ],
];

/** Requests that no rate can price. */
const REFUSED_REQUESTS: readonly (readonly [args: string, sentence: string])[] = [
  ["'nobody', DATE '2026-11-26', 1024, 1024, 'low', 0, ['1x1']", 'Rate nobody: not in the rate table.'],
  [
    "'gpt-image-2', DATE '2026-04-20', 1024, 1024, 'low', 0, ['1x1']",
    'Rate gpt-image-2: not offered on 2026-04-20. Use a day from 2026-04-21 on.',
  ],
  ["'gpt-image-2', NULL, 1024, 1024, 'low', 0, ['1x1']", 'generation_usd: no argument may be NULL'],
  ["'gpt-image-2', DATE '2026-11-26', 1024, 1024, 'low', -1, ['1x1']", 'Prompt -1: give the text'],
  ["'gpt-image-2', DATE '2026-11-26', 1024, 1024, 'low', 0, ['big']", 'References: "big" is not a size.'],
  ["'replicate-2', DATE '2026-11-26', 1024, 1024, 'low', 0, ['big']", 'References: "big" is not a size.'],
  [
    `'gpt-image-2', DATE '2026-11-26', 1024, 1024, 'low', 0, [${Array(17).fill("'1024x1024'").join(', ')}]`,
    'References 17: one call takes at most 16.',
  ],
];

/** A rate of the document's own, called as no picture of the set calls it, and the sentence that it ends with. */
const REFUSED_OWN: readonly (readonly [call: string, sentence: string])[] = [
  [
    "generation_usd('own-pack', DATE '2026-11-26', 2064, 1024, 'low', 0, NULL)",
    'Rate own-pack: 2064x1024 is larger than its largest tier 2K\'\\"*/😀 (2048 pixels). Use a smaller size.',
  ],
  [
    "generation_usd('own-pack', DATE '2026-11-26', 1024, 1024, 'high', 0, NULL)",
    'Rate own-pack: the price of high 1K\\ is unknown. Enter it in Image cost › Edit rates.',
  ],
  [
    "generation_usd('own-model', DATE '2026-11-26', 1024, 1024, 'low', 9, ['8x8'])",
    `References: what an input image costs with ${HOSTILE_TABLE.rates[1]?.model} is not known.`,
  ],
  [
    "usage_usd('own-unknown-credit', DATE '2026-11-26', '{\"input_tokens\":1,\"output_tokens\":1}')",
    'Rate own-unknown-credit: sold per image, so tokens have no price. Use a rate by tokens.',
  ],
  [
    "generation_usd('own-unknown-credit', DATE '2026-11-26', 1024, 1024, 'low', 0, NULL)",
    'Rate own-unknown-credit: what a credit costs is unknown. Enter dollars per credit in Image cost › Edit rates.',
  ],
  [
    "generation_usd('gpt-image-1', DATE '2026-11-26', 1024, 1024, 'low', 0, NULL)",
    'Rate gpt-image-1: not in',
  ],
];

/** Of a document from which every rate was removed. */
const BARE = "SELECT bare.generation_usd('gpt-image-2', DATE '2026-11-26', 1024, 1024, 'low', 0, NULL)";

/** The queries of docs/bigquery.md, as they stand there. */
const DOCUMENTED = [...readFileSync('docs/bigquery.md', 'utf8').matchAll(/```sql\n([^`]+)```/g)].map(
  ([, sql = '']) => sql,
);
const LOGGED_USAGE = '{"input_tokens":13,"output_tokens":196}';

const VENICE =
  "SELECT field, price, CAST(valid_from AS STRING), CAST(valid_to AS STRING) FROM image_cost.rates WHERE rate = 'venice-2' AND field LIKE '%1K' ORDER BY price";

const queries = {
  outputs2: { sql: compared("image_cost.output_tokens('gpt-image-2', w, h, q, n)", 'outputs2') },
  outputs25: { sql: compared("image_cost.output_tokens('gpt-image-2.5-flare', w, h, q, n)", 'outputs25') },
  references: {
    sql: `SELECT COUNT(*), SUM(IF(image_cost.reference_tokens('gpt-image-2', w, h) = patch AND image_cost.reference_tokens('gpt-image-1', w, h) = tile, 0, 1)) FROM pictures`,
  },
  requests: { sql: compared(REQUEST_USD, 'requests', 'expected >= 0') },
  owned: { sql: compared(REQUEST_USD.replace('image_cost', 'own'), 'owned', 'expected >= 0') },
  bareTable: { sql: 'SELECT COUNT(*) FROM bare.rates' },
  ownNames: { sql: 'SELECT DISTINCT rate, name, model FROM own.rates ORDER BY rate' },
  ownDays: {
    sql: "SELECT field, CAST(price AS STRING), CAST(usd_per_unit AS STRING), CAST(valid_from AS STRING), CAST(valid_to AS STRING) FROM own.rates WHERE rate = 'own-pack' AND (field LIKE 'low%' OR field = 'imageOut') ORDER BY field",
  },
  usages: { sql: compared(USAGE_USD, 'usages', 'expected >= 0') },
  observed: { sql: compared(USAGE_USD, 'observed') },
  observedOutputs: { sql: compared('image_cost.output_tokens(m, w, h, q, 1)', 'pictured') },
  observedReferences: { sql: compared("image_cost.reference_tokens('gpt-image-2', w, h)", 'measured') },
  venice: { sql: VENICE },
  doubleTime: {
    sql: 'SELECT COUNT(*), COUNT(DISTINCT CONCAT(rate, field, CAST(valid_from AS STRING))) FROM image_cost.rates',
  },
  refusedRequests: { sql: `SELECT ${REQUEST_USD} FROM requests`, places: refusedRequests },
  refusedUsages: { sql: `SELECT ${USAGE_USD} FROM usages`, places: refusedUsages },
  otherUsages: {
    sql: `SELECT ${USAGE_USD} FROM others`,
    places: REFUSED_USAGES.map((_, place) => place),
  },
};

let answers: Record<keyof typeof queries | string, Answer | Answer[]>;

beforeAll(async () => {
  const pictured = observations.usage.filter(
    ({ model, quality }) => quality !== 'auto' && findModel(observedModel(model)).output.kind !== 'measured',
  );
  const tables: Record<string, Rows> = {
    outputs2: outputRows('gpt-image-2'),
    outputs25: outputRows('gpt-image-2.5-flare'),
    pictures: referenceRows(),
    requests: requestTable(asked),
    owned: requestTable(owned),
    usages: usageTable,
    others: [['place', 'r', 'said'], ...REFUSED_USAGES.map(([json], place) => [place, 'gpt-image-2', json])],
    observed: [
      ['r', 'said', 'expected'],
      ...observed.map(({ used: { rate, json }, core }) => [rate, json, core.value ?? -1]),
    ],
    pictured: [
      ['m', 'w', 'h', 'q', 'expected'],
      ...pictured.map(({ model, size, quality }) => {
        const [id, edges] = [observedModel(model), parseSize(size)];
        return [
          id,
          edges.width,
          edges.height,
          quality,
          outputTokens(findModel(id), edges, quality as Quality),
        ];
      }),
    ],
    'logs.responses': [
      ['project', 'created_at', 'model', 'response'],
      ['poster', '2026-11-30 23:59:59', 'gpt-image-2', `{"usage":${LOGGED_USAGE}}`],
      ['poster', '2026-12-01 00:00:01', 'gpt-image-2-2026-04-21', `{"usage":${LOGGED_USAGE}}`],
    ],
    'logs.requests': [
      ['project', 'created_at', 'n', 'width', 'height', 'quality', 'text_tokens'],
      ['poster', '2026-11-30 23:59:59', 2, 1024, 1024, 'low', 13],
    ],
    measured: [
      ['w', 'h', 'expected'],
      ...observations.inputImages.map(({ w, h }) => [
        w,
        h,
        referenceTokens(findModel('gpt-image-2'), [{ width: w, height: h }]),
      ]),
    ],
  };
  const calls = [
    ...REFUSED.map(([call]) => `SELECT image_cost.${call}`),
    ...REFUSED_REQUESTS.map(([args]) => `SELECT image_cost.generation_usd(${args})`),
    ...REFUSED_OWN.map(([call]) => `SELECT own.${call}`),
    BARE,
    ...DOCUMENTED,
  ].map((sql) => ({ sql }));
  const statements = [
    bigQuerySql(SHIPPED_TABLE),
    bigQuerySql(HOSTILE_TABLE, 'own'),
    bigQuerySql({ rates: [], defaultRateId: 'gpt-image-2' }, 'bare'),
    'CREATE SCHEMA IF NOT EXISTS logs;',
  ];
  const found = await inDuckDb(statements.join('\n'), tables, [...Object.values(queries), ...calls]);
  answers = Object.fromEntries(
    [...Object.keys(queries), ...calls.map(({ sql }) => sql)].map((name, at) => [name, found[at] ?? []]),
  );
}, 300_000);

/** The one row of a query that went well. */
const rowOf = (name: string): number[] => {
  const answer = answers[name];
  if (!answer || !('rows' in answer)) throw new Error(JSON.stringify(answer));
  return (answer.rows[0] ?? []).map(Number);
};

test.each([
  ['gpt-image-2', 'outputs2', 3],
  ['gpt-image-2.5-flare', 'outputs25', 5],
])(
  'output tokens of %s equal the core on every size and quality, for 1, 4 and 10 images',
  (_, name, qualities) => {
    expect(rowOf(name)).toEqual([29_146 * qualities * 3, 0, 0]);
  },
);

test('reference tokens equal the core on 10,000 sizes, by patches and by tiles', () => {
  expect(rowOf('references')).toEqual([10_000, 0]);
});

test('200 pictures at each rate cost what the core says, to the last digit', () => {
  expect(rowOf('requests')).toEqual([priced(asked).length, 0, 0]);
  expect(priced(asked).length).toBeGreaterThan(3000);
});

test('a document’s own table, whatever its names hold, costs what the core says on each of its days', () => {
  expect(rowOf('owned')).toEqual([priced(owned).length, 0, 0]);
  expect(priced(owned).length).toBeGreaterThan(300);
  const ids = new Set(priced(owned).map(({ request }) => request.rate));
  for (const id of ['gpt-image-2-2026-04-21', 'own-api', 'own-model', 'own-pack']) expect(ids).toContain(id);
});

test('its table of prices holds names and models letter for letter, and each price by its days', () => {
  const names = HOSTILE_TABLE.rates.map(({ id, name, model }) => [id, name, model]);
  expect(answers.ownNames).toEqual({ rows: names.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)) });
  expect(answers.ownDays).toEqual({
    rows: [
      ['imageOut', '3000.0', '0.012', '0001-01-01', '2026-10-31'],
      ['low 1K\\', '1.3', String(9.99 / 700), '2026-11-01', '9999-12-31'],
      ['low 2K\'\\"*/😀', '2.7', String(9.99 / 700), '2026-11-01', '9999-12-31'],
    ],
  });
});

test('each query of docs/bigquery.md gives the months of a log', () => {
  const usd = usedUsd({ rate: 'gpt-image-2', json: LOGGED_USAGE });
  const cell = { size: { width: 1024, height: 1024 }, quality: 'low', text: 13, references: [] };
  const two = 2 * requestUsd({ ...cell, rate: 'gpt-image-2', day: '2026-11-30' });
  expect(DOCUMENTED).toHaveLength(2);
  expect(answers[DOCUMENTED[0] ?? '']).toEqual({
    rows: expect.arrayContaining([
      ['poster', expect.stringContaining('2026-11-01'), '1', usd],
      ['poster', expect.stringContaining('2026-12-01'), '1', usd],
    ]),
  });
  expect(answers[DOCUMENTED[1] ?? '']).toEqual({
    rows: [['poster', expect.stringContaining('2026-11-01'), two]],
  });
});

test('a document without rates gives functions that refuse every rate, and an empty table', () => {
  expect(errorOf(answers[BARE] as Answer)).toBe(
    'Rate gpt-image-2: not in the rate table. All are in Image cost › Edit rates.',
  );
  expect(rowOf('bareTable')).toEqual([0]);
});

test('5,000 usage objects cost what the core says, to the last digit', () => {
  expect(rowOf('usages')).toEqual([priced(used).length, 0, 0]);
  expect(priced(used).length).toBeGreaterThan(3000);
});

test('each observed response with a full usage costs what the core says, and its picture has the same tokens', () => {
  expect(rowOf('observed')).toEqual([observed.length, 0, 0]);
  expect(observed.length).toBeGreaterThan(15);
  expect(rowOf('observedOutputs').slice(1)).toEqual([0, 0]);
  expect(rowOf('observedOutputs')[0]).toBeGreaterThan(20);
  expect(rowOf('observedReferences')).toEqual([observations.inputImages.length, 0, 0]);
});

/** What the add-on says beyond what SQL can: the nearest size, the bounds of auto, names that are near. */
const withoutAdvice = (sentence = ''): string =>
  sentence
    .replace(/^(Size \d+x\d+: [^;.]+)(?:;[^.]+)?\. Nearest valid size.*$/, '$1.')
    .replace(/: between \$.+? an image/, '');

const errorOf = (answer: Answer | undefined): string =>
  answer && 'error' in answer ? answer.error.replace(/^Invalid Input Error: /, '') : JSON.stringify(answer);

test('what the core refuses to price is an error in the add-on’s words, one of each kind', () => {
  const found = (answers.refusedRequests as Answer[]).map(errorOf);
  expect(refusedRequests.length).toBeGreaterThan(7);
  expect(found).toEqual(refusedRequests.map((place) => withoutAdvice(asked[place]?.core.sentence)));
});

test('a usage that the core refuses is an error in the add-on’s words', () => {
  const found = (answers.refusedUsages as Answer[]).map(errorOf);
  expect(refusedUsages.length).toBeGreaterThan(5);
  expect(found).toEqual(refusedUsages.map((place) => used[place]?.core.sentence));
});

test.each(REFUSED)('%s is an error in the add-on’s words, never NULL or 0', (call, sentence) => {
  expect(errorOf(answers[`SELECT image_cost.${call}`] as Answer)).toBe(sentence);
});

test.each(REFUSED_REQUESTS)('a generation of (%s) is an error', (args, sentence) => {
  expect(errorOf(answers[`SELECT image_cost.generation_usd(${args})`] as Answer)).toContain(sentence);
});

test.each(REFUSED_OWN)('%s of the document’s own is an error', (call, sentence) => {
  expect(errorOf(answers[`SELECT own.${call}`] as Answer)).toContain(sentence);
});

test.each(REFUSED_USAGES.map(([json, sentence], place) => [json, sentence, place] as const))(
  'the usage %s is an error',
  (_, sentence, place) => {
    expect(errorOf((answers.otherUsages as Answer[])[place])).toContain(sentence);
  },
);

test('the table of prices holds each price by its days: Venice’s schedules', () => {
  expect(answers.venice).toEqual({
    rows: [
      ['low 1K', 0.02, '2026-08-23', '9999-12-31'],
      ['medium 1K', 0.07, '2026-08-23', '9999-12-31'],
      ['high 1K', 0.26, '2026-08-23', '9999-12-31'],
      ['1K', 0.27, '0001-01-01', '2026-08-22'],
    ],
  });
  const [rows, different] = rowOf('doubleTime');
  expect(rows).toBe(different);
  expect(rows).toBeGreaterThan(200);
});
