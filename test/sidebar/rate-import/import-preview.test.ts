import { SIDEBAR_TEXTS } from '../../../src/i18n/words';
import { type Override, shippedRate } from '../../../src/rates/overrides';
import type { Rate } from '../../../src/rates/schema';
import { type ImportMode, importPreview } from '../../../src/sidebar/rate-import/import-preview';
import {
  type FileFault,
  type RateFile,
  rateFileText,
  readRateFile,
} from '../../../src/sidebar/rate-import/rate-file';
import { type Table, tableAfter } from '../../../src/sidebar/table/rate-change';

const TODAY = '2026-11-22';
const standard = shippedRate('gpt-image-2') as Rate;
const output = (imageOut: number): Rate => ({
  ...standard,
  price: { ...standard.price, imageOut } as Rate['price'],
});
const ours: Rate = { ...standard, id: 'ours', name: 'Ours' };
const override = (rate: Rate): Override => ({ id: rate.id, rate, edited: TODAY, previous: null });
const table = (...overrides: Override[]): Table => ({
  overrides,
  defaultRateId: 'gpt-image-2',
  language: 'en',
});

const preview = (text: string, now: Table = table(), mode: ImportMode = 'keep') =>
  importPreview(readRateFile(text) as RateFile, now, mode, TODAY);
const kinds = (text: string, now?: Table, mode?: ImportMode) =>
  preview(text, now, mode).rows.map(({ id, kind }) => `${id} ${kind}`);
const faultOf = (row: unknown) => {
  const [first] = preview(JSON.stringify([row])).rows;
  return first?.kind === 'rejected'
    ? first.problem === 'too-deep'
      ? 'too-deep'
      : first.problem.code
    : first?.kind;
};

describe('reading a file', () => {
  test.each<[says: string, text: string, fault: FileFault]>([
    ['nothing', '  ', 'empty'],
    ['no JSON', '{', 'not-json'],
    ['a number', '7', 'not-rates'],
    ['null', 'null', 'not-rates'],
    ['another program’s settings', '{"name":"x"}', 'not-rates'],
    [
      'a file of a later version',
      '{"format":"image-cost-rates","version":2,"overrides":[]}',
      'newer-version',
    ],
    ['2 MB', `["${'x'.repeat(2_000_000)}"]`, 'too-large'],
    ['1,001 rows', JSON.stringify(Array(1001).fill({})), 'too-many-rows'],
    ['100,000 brackets', '['.repeat(100_000), 'not-json'],
  ])('%s is refused', (_, text, fault) => {
    expect(readRateFile(text)).toBe(fault);
  });

  test('a byte order mark does not matter', () => {
    expect(readRateFile('\uFEFF[]')).toEqual({ rows: [], defaultRateId: undefined });
  });

  test('an export brings the same table into an empty document', () => {
    const full: Table = {
      ...table(override(output(33)), override(ours), { ...override(standard), id: 'fal-2', rate: null }),
      defaultRateId: 'ours',
    };
    const { change } = preview(rateFileText(full, TODAY), table(), 'exact');
    const after = tableAfter(table(), change);
    expect(after.overrides.map(({ id, rate }) => [id, rate])).toEqual(
      full.overrides.map(({ id, rate }) => [id, rate]),
    );
    expect(after.defaultRateId).toBe('ours');
  });

  test('shipped rows of an export that nobody edited stay with what ships', () => {
    const older = JSON.parse(rateFileText(table(), TODAY));
    older.rates[0].price.imageOut = 99;
    expect(preview(JSON.stringify(older)).rows).toEqual([]);
  });
});

describe('the preview', () => {
  test('says of each row what would happen to it', () => {
    const now = table(override(ours), override({ ...ours, id: 'kept', name: 'Kept' }));
    const text = JSON.stringify({
      overrides: [
        override(output(33)),
        override(ours),
        override({ ...ours, id: 'new', name: 'New' }),
        { id: 'fal-2', rate: null },
        { id: 'kept', rate: { ...ours, id: 'kept', name: 'Kept', note: 'x' } },
      ],
    });
    expect(kinds(text, now)).toEqual([
      'gpt-image-2 changed',
      'ours unchanged',
      'new added',
      'fal-2 removed',
      'kept changed',
    ]);
  });

  test('shows of each field that differs what it was and what it becomes', () => {
    const row = { ...output(33), note: 'New' };
    expect(preview(JSON.stringify([row])).rows).toEqual([
      {
        kind: 'changed',
        id: 'gpt-image-2',
        name: 'GPT Image 2',
        fields: [
          { field: 'note', before: standard.note, after: 'New' },
          { field: 'imageOut', before: 30, after: 33 },
        ],
      },
    ]);
  });

  test('an exact import drops what the file does not name', () => {
    const now = table(override(output(33)), override(ours));
    expect(kinds('[]', now, 'exact')).toEqual(['gpt-image-2 reset', 'ours removed']);
    expect(kinds('[]', now, 'keep')).toEqual([]);
    expect(tableAfter(now, preview('[]', now, 'exact').change).overrides).toEqual([]);
  });

  test('two rates of one name: the later is rejected, also against one that stays', () => {
    expect(kinds(JSON.stringify([ours, { ...ours, id: 'also' }]))).toEqual(['ours added', 'also rejected']);
    expect(kinds(JSON.stringify([{ ...ours, name: 'gpt image 2' }]))).toEqual(['ours rejected']);
  });

  test('two rates that swap their names are fine', () => {
    const now = table(override(ours), override({ ...ours, id: 'also', name: 'Also' }));
    const swapped = [
      { ...ours, name: 'Also' },
      { ...ours, id: 'also', name: 'Ours' },
    ];
    expect(kinds(JSON.stringify(swapped), now)).toEqual(['ours changed', 'also changed']);
  });
});

describe('hostile rows get one line each', () => {
  const deep = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
  test.each<[says: string, row: unknown, fault: string]>([
    ['text', 'rate', 'rate/invalid'],
    ['null', null, 'rate/invalid'],
    ['a list', [], 'rate/invalid'],
    ['100 levels', deep(100), 'too-deep'],
    ['a deep note', { ...ours, note: deep(100) }, 'too-deep'],
    ['a name of 200 KB', { ...ours, name: 'x'.repeat(200_000) }, 'rate/invalid'],
    ['a price of 1e308', output(1e308), 'rate/invalid'],
    ['a negative price', output(-1), 'rate/invalid'],
    ['a price as text', output('30' as never), 'rate/invalid'],
    ['an unknown field', { ...ours, onload: 'x' }, 'rate/invalid'],
    ['a script for a source', { ...ours, source: 'javascript:alert(1)' }, 'rate/invalid'],
    ['an id of a prototype', { ...ours, id: '__proto__' }, 'rate/invalid'],
  ])('%s', (_, row, fault) => {
    expect(faultOf(row)).toBe(fault);
  });

  test('100,000 levels do not exhaust the stack', () => {
    const text = `[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]`;
    expect(preview(text).rows).toEqual([{ kind: 'rejected', id: '', name: '#1', problem: 'too-deep' }]);
  });

  test('a row whose rate has another id is rejected', () => {
    expect(kinds(JSON.stringify({ overrides: [{ id: 'other', rate: ours }] }))).toEqual(['other rejected']);
  });

  test('__proto__ in the JSON reaches no prototype', () => {
    const text = JSON.stringify([ours]).replace('{', '{"__proto__":{"polluted":true},');
    const { change } = preview(text);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(JSON.stringify(change)).not.toContain('polluted');
  });
});

describe('price tables of other tools are named for what they look like', () => {
  const litellm = {
    sample_spec: { input_cost_per_token: 0, mode: 'one of: chat' },
    'gpt-image-2': {
      input_cost_per_token: 0.000005,
      output_cost_per_image_token: 0.00003,
      litellm_provider: 'openai',
    },
  };
  const pricing = { prompt: '0.000005', completion: '0.00003' };
  test.each<[tool: string, json: unknown]>([
    ['LiteLLM', litellm],
    ['LiteLLM', [litellm['gpt-image-2']]],
    ['OpenRouter', { data: [{ id: 'openai/gpt-image-2', name: 'GPT Image 2', pricing }] }],
    ['OpenRouter', { data: { id: 'openai/gpt-image-2', endpoints: [{ provider_name: 'OpenAI', pricing }] } }],
    ['Vercel AI Gateway', { data: [{ id: 'openai/gpt-image-2', pricing: { input: '0.000005' } }] }],
    [
      'models.dev',
      { openai: { id: 'openai', models: { 'gpt-image-2': { cost: { input: 5, output: 30 } } } } },
    ],
    ['llm-prices', { updated_at: '2026-08-05', prices: [{ id: 'gpt-image-2', vendor: 'openai', input: 5 }] }],
    ['genai-prices', [{ id: 'openai', models: [{ id: 'gpt-image-2', prices: { input_mtok: 5 } }] }]],
    [
      'Portkey',
      { 'gpt-image-2': { pricing_config: { pay_as_you_go: { request_token: { price: 0.0005 } } } } },
    ],
    ['Azure Retail Prices', { Items: [{ retailPrice: 0.033, meterName: 'gpt img 2 out Glbl' }] }],
    ['per token', { models: [{ name: 'gpt-image-2', usdPerToken: 0.00003 }] }],
    ['per token', [{ name: 'gpt-image-2', price_per_image_token: 0.00003 }]],
  ])('%s', (looksLike, json) => {
    expect(readRateFile(JSON.stringify(json))).toEqual({ looksLike });
  });

  test('the sentence says whose table it is, and what to do', () => {
    const { looksLike, looksPerToken } = SIDEBAR_TEXTS.en.importing;
    expect(looksLike('LiteLLM')).toBe(
      'This looks like the price table of LiteLLM, which is not imported. Type its prices into a rate, in USD per 1M tokens: others give them per token.',
    );
    expect(looksPerToken).toBe(
      'These look like prices for single tokens, of another tool. Type them into a rate, in USD per 1M tokens: 0.00003 a token is 30.',
    );
  });

  test('a list of ours is read whatever else stands in its rows, and is told row by row', () => {
    expect(kinds(JSON.stringify([{ ...ours, litellm_provider: 'openai' }]))).toEqual(['ours rejected']);
  });
});

describe('prices far from the official ones', () => {
  const perToken: Rate = {
    ...ours,
    price: { ...standard.price, textIn: 0.000005, imageOut: 0.00003 } as Rate['price'],
  };
  test.each<[says: string, row: Rate, doubt: object | undefined]>([
    [
      'prices for single tokens',
      perToken,
      { part: 'textIn', usd: 0.000005, officialUsd: 5, times: expect.closeTo(1_000_000), isBelow: true },
    ],
    ['an official rate against what ships', output(3000), { part: 'imageOut', usd: 3000, isBelow: false }],
    ['prices that are near', ours, undefined],
  ])('are asked about before they are imported: %s', (_, row, doubt) => {
    const [first] = preview(JSON.stringify([row])).rows;
    if (doubt) expect(first).toMatchObject({ doubt });
    else expect(first).toMatchObject({ kind: 'added', doubt: undefined });
  });
});

test('a day checked that is still to come is refused, unless the row said so before', () => {
  const early = { ...ours, checked: '2027-01-01' };
  const rejected = preview(JSON.stringify([early])).rows[0];
  expect(rejected).toMatchObject({
    kind: 'rejected',
    problem: {
      values: { faults: [{ field: 'checked', value: '2027-01-01', expected: 'not in the future' }] },
    },
  });
  const now = table(override(early));
  expect(kinds(JSON.stringify([{ ...early, note: 'x' }]), now)).toEqual(['ours changed']);
});

describe('what an exported file lists and what its overrides give', () => {
  const exported = () => JSON.parse(rateFileText(table(override(output(33)), override(ours)), TODAY));
  const told = (file: object) =>
    preview(JSON.stringify(file)).disagreements.map(({ id, fields }) => [
      id,
      ...fields.map(({ field, before, after }) => `${field} ${before} ${after}`),
    ]);

  test('agree as exported', () => {
    expect(told(exported())).toEqual([]);
  });

  test('are shown where they disagree, and the overrides count', () => {
    const file = exported();
    file.rates[0].price.imageOut = 99;
    file.rates = file.rates.filter(({ id }: Rate) => id !== 'ours' && id !== 'fal-2');
    file.rates.push({ ...ours, id: 'other', name: 'Other' });
    expect(told(file)).toEqual([['gpt-image-2', 'imageOut 33 99'], ['ours'], ['other']]);
    expect(kinds(JSON.stringify(file))).toEqual(['gpt-image-2 changed', 'ours added']);
  });

  test('say nothing of what ships anew since, but its prices', () => {
    const older = exported();
    const venice = older.rates.find(({ id }: Rate) => id === 'venice-2');
    Object.assign(venice, { note: 'Older.', checked: '2026-11-22' });
    expect(told(older)).toEqual([]);
    venice.price.amounts.low['1K'] = 0.27;
    expect(told(older)).toEqual([['venice-2', 'amount low 1K 0.02 0.27']]);
  });

  test('a plain list of rates has nothing to disagree with', () => {
    expect(told({ rates: exported().rates })).toEqual([]);
  });
});
