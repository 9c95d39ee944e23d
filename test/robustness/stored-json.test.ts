import { parseActualsRequest } from '../../src/bridge/actuals-request';
import { parseSaveRequest } from '../../src/bridge/save-request';
import { problemText } from '../../src/i18n/problem-text';
import { isProblem } from '../../src/messages/problem';
import { reportedUsage } from '../../src/planning/billed/reported-usage';
import { parseOverrides, tableOf } from '../../src/rates/overrides';
import { shippedChanges } from '../../src/rates/shipped-changes';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { asciiJson } from '../../src/rates/stored/ascii-json';
import { mirrorTexts, readMirror } from '../../src/rates/stored/mirror';
import { parseStoredTable, type StoredTable, storedTableText } from '../../src/rates/stored/stored-table';
import { editionOf, POINTER_KEY, readStore } from '../../src/rates/stored/table-store';
import { loadActuals } from '../../src/sidebar/actuals/load-actuals';
import { edited } from '../support/rate-documents';

/** What may stand in place of any part of what was stored, sent or imported. The first cannot be made a text. */
const FOREIGN = [
  '{"toString":1,"valueOf":1}',
  '{"__proto__":{"id":"x"}}',
  '['.repeat(20_000) + ']'.repeat(20_000),
  'null',
  'true',
  '5',
  '-1e308',
  '"x"',
  '"__proto__"',
];

/** A JSON text with one part after the other replaced: the whole, each object and list, and each leaf. */
function* withOneReplaced(text: string): Generator<string> {
  const MARK = '\u0000here';
  function* marked(value: unknown): Generator<unknown> {
    yield MARK;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      for (const other of marked(part)) {
        yield Array.isArray(value)
          ? value.map((each, at) => (String(at) === key ? other : each))
          : { ...value, [key]: other };
      }
    }
  }
  for (const value of marked(JSON.parse(text))) {
    for (const foreign of FOREIGN) yield JSON.stringify(value).replace(JSON.stringify(MARK), foreign);
  }
}

/** Calls with each of them; every error is a problem that can be worded. Gives how many were tried and how many refused. */
function tryAll(text: string, call: (changed: string) => unknown): { tried: number; refused: number } {
  let tried = 0;
  let refused = 0;
  for (const changed of withOneReplaced(text)) {
    tried++;
    try {
      call(changed);
    } catch (error) {
      if (!isProblem(error)) throw new Error(`${changed.slice(0, 300)}: ${error}`);
      expect(problemText(error, 'en')).not.toMatch(/undefined|\[object/);
      refused++;
    }
  }
  return { tried, refused };
}

const PER_IMAGE = SHIPPED_RATES.find(({ id }) => id === 'kie-2');
const OVERRIDES = [
  edited(31),
  { id: 'kie-2', rate: { ...PER_IMAGE, note: 'Mine' }, edited: '2026-11-22', previous: PER_IMAGE },
  { id: 'gpt-image-1', rate: null, edited: '2026-11-22', previous: null },
];
const TABLE: StoredTable = {
  marker: { revision: 7, token: 'k3f9', date: '2026-11-22', shipped: '2026-11-22-1a2b3c4' },
  language: 'en',
  defaultRateId: 'gpt-image-2',
  overrides: OVERRIDES,
  shippedRows: { 'gpt-image-2': '1a2b3c4' },
};

/** Everything that is done with a table that was read. */
function use(table: StoredTable | undefined): void {
  if (!table) return;
  const { overrides, broken } = parseOverrides(table.overrides);
  tableOf(overrides, table.defaultRateId, broken);
  shippedChanges(table.shippedRows);
  editionOf(table);
  mirrorTexts(table);
}

test('a save request with any part replaced is taken or refused with a sentence', () => {
  const request = { revision: 7, token: 'k3f9', language: 'en', defaultRateId: 'gpt-image-2' };
  const { tried, refused } = tryAll(JSON.stringify({ ...request, overrides: OVERRIDES }), parseSaveRequest);
  expect(refused).toBeGreaterThan(tried / 2);
  expect(refused).toBeLessThan(tried);
});

test('a stored table with any part replaced is read, or is not one', () => {
  const { refused } = tryAll(storedTableText(TABLE), (text) => use(parseStoredTable(text)));
  expect(refused).toBe(0);
});

test('properties with any part of the pointer replaced are read, or kept aside', () => {
  const { chunks, pointer } = editionOf(TABLE);
  let whole = 0;
  const { tried } = tryAll(pointer, (text) => {
    const { table, damaged } = readStore({ ...chunks, [POINTER_KEY]: text });
    if (table) whole++;
    else expect(Object.values(damaged)).toContain(text);
    use(table);
  });
  expect(whole).toBeLessThan(tried / 4);
});

test('a mirror with any part of a hidden cell replaced is whole or broken, and never more', () => {
  const { head, overrides } = mirrorTexts(TABLE);
  const hidden = [head, ...overrides];
  for (const [place, text] of hidden.entries()) {
    const { refused } = tryAll(text, (changed) =>
      use(readMirror(hidden.map((each, at) => [at === place ? changed : each]))?.table),
    );
    expect(refused).toBe(0);
  }
});

test('a mirror that was made of foreign overrides is read', () => {
  const { refused } = tryAll(JSON.stringify(OVERRIDES[1]), (changed) => {
    const parsed: unknown = JSON.parse(changed);
    if (changed.length > 10_000) return;
    const { head, overrides } = mirrorTexts({ ...TABLE, overrides: [parsed] });
    const content = readMirror([[head], ...overrides.map((text) => [text])]);
    expect(asciiJson(content?.table?.overrides)).toBe(asciiJson([parsed]));
    use(content?.table);
  });
  expect(refused).toBe(0);
});

test('a request to write actuals with any part replaced is taken or refused with a sentence', () => {
  const token = '0123456789abcdef';
  const cells = [['2026-08-14', 'item', 'p', 1, 'tokens', 2, 'USD', '', '', '']];
  for (const request of [
    { token, step: 'start', rows: 1, headings: cells[0], intro: 'Costs' },
    { token, step: 'rows', sheetId: 5, from: 0, cells },
    { token, step: 'finish', sheetId: 5, intro: 'Costs' },
    { token, step: 'drop', sheetId: 5 },
  ]) {
    const { refused } = tryAll(JSON.stringify(request), parseActualsRequest);
    expect(refused).toBeGreaterThan(0);
  }
});

test('a usage with any part replaced is read or refused with a sentence', () => {
  const usage = {
    usage: {
      input_tokens: 13,
      input_tokens_details: { text_tokens: 13, image_tokens: 0, cached_tokens_details: { text_tokens: 1 } },
      output_tokens: 196,
      output_tokens_details: { image_tokens: 196, text_tokens: 0 },
    },
    tool_usage: { image_gen: {} },
    svg_usage: { total_tokens: 3 },
  };
  expect(tryAll(JSON.stringify(usage), reportedUsage).refused).toBeGreaterThan(10);
});

const BILLS = [
  {
    object: 'page',
    has_more: false,
    data: [
      {
        start_time: 1_786_665_600,
        results: [
          {
            amount: { value: '0.5', currency: 'usd' },
            line_item: 'gpt-image-2, output',
            project_id: 'p',
            quantity: 3,
          },
        ],
      },
    ],
  },
  {
    object: 'page',
    data: [
      {
        start_time_iso: '2026-08-14T00:00:00Z',
        results: [
          { images: 3, model: 'gpt-image-2', size: '1024x1024', source: 'image.generation' },
          { input_tokens: 5, output_tokens: 6, model: 'gpt-image-2', num_model_requests: 1 },
        ],
      },
    ],
  },
  { created: 1_786_665_600, model: 'gpt-image-2', usage: { input_tokens: 13, output_tokens: 196 } },
];

test.each(BILLS)(
  'a bill with any part replaced is read, its rows counted, or refused with a sentence: %#',
  async (bill) => {
    const work = { onProgress: () => undefined, isCancelled: () => false };
    let read = 0;
    for (const changed of withOneReplaced(JSON.stringify(bill))) {
      try {
        await loadActuals(changed, 'gpt-image-2', work);
        read++;
      } catch (error) {
        if (!isProblem(error)) throw new Error(`${changed.slice(0, 300)}: ${error}`);
      }
    }
    expect(read).toBeGreaterThan(10);
  },
);
