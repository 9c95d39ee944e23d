import { formulas } from '../../src/functions';
import type { FormulaDocument } from '../../src/functions/document';
import type { Formula } from '../../src/functions/formula';
import { withMarker } from '../../src/functions/marker-in-formula';
import { reportedUsage } from '../../src/planning/billed/reported-usage';
import { shippedRate } from '../../src/rates/overrides';
import { SHIPPED_TABLE } from '../../src/rates/rate-table';
import type { Rate } from '../../src/rates/schema';
import { importPreview } from '../../src/sidebar/rate-import/import-preview';
import { type RateFile, readRateFile } from '../../src/sidebar/rate-import/rate-file';
import { normalizedCharacters } from '../support/counted-work';

const document: FormulaDocument = {
  rateTable: () => SHIPPED_TABLE,
  language: () => 'en',
  wallClock: () => '',
};
const FORMULAS: Readonly<Record<string, Formula>> = formulas;
const MARKS = `a${'\u0301'.repeat(49_998)}`;

test.each<[formula: string, args: unknown[]]>([
  ['IMGCOST', [MARKS]],
  ['IMGCOST', ['1024x1024', MARKS]],
  ['IMGCOST', ['1024x1024', 'high', MARKS]],
  ['IMGCOST', ['1024x1024', 'high', '', '', MARKS]],
  ['IMGTOKENS', ['1024x1024', 'high', MARKS]],
  ['IMGREFTOKENS', [MARKS, 'gpt-image-2']],
  ['IMGREFTOKENS', [1, MARKS]],
  ['IMGRATE', [MARKS, 'model']],
  ['IMGRATE', ['gpt-image-2', MARKS]],
  ['IMGRATE', ['gpt-image-2', 'model', MARKS]],
  ['IMGSIZE', [MARKS]],
  ['IMGGENERATIONS', [MARKS, 2]],
  ['IMGUSAGE', [`{"model":"${MARKS}","usage":{"input_tokens":1,"output_tokens":1}}`]],
])('%s %#: a cell of 50,000 combining marks is cut before it is normalised', (name, args) => {
  const cost = normalizedCharacters(() => FORMULAS[name]?.evaluate(args, document));
  expect(cost).toBeLessThan(25_000);
});

test('the name of a model in a response is cut before it is normalised', () => {
  const json = `{"model":"gpt-${MARKS}","usage":{"input_tokens":1,"output_tokens":1}}`;
  expect(normalizedCharacters(() => reportedUsage(json))).toBeLessThan(5000);
});

describe('prompts of one call', () => {
  const costs = (prompts: number, characters: number, letter = 'x') => {
    const column = Array.from({ length: prompts }, (_, at) => [`${at} x${letter.repeat(characters - 6)}`]);
    return () => formulas.IMGPROMPTTOKENS.evaluate([column], document);
  };

  test('1,000 of 7,900 characters are counted', () => {
    expect((costs(1000, 7900, ' ')() as unknown[]).length).toBe(1000);
  });

  test('1,000 of 32,000 characters are a sentence that says what to do', () => {
    expect(costs(1000, 31_000, ' ')).toThrow(
      /more than 8,000,000 characters take longer than Google waits\. Split the range\./,
    );
  });
});

test('a prompt that begins with a number and 400 spaces is a prompt', () => {
  const prompt = `5${' '.repeat(400)}a cat in a hat on a mat, and much more of that`;
  expect(formulas.IMGPROMPTTOKENS.evaluate([prompt], document)).toBeGreaterThan(15);
  expect(formulas.IMGPROMPTTOKENS.evaluate([`5${' '.repeat(400)}`], document)).toBe(5);
});

describe('a file of 1,000 rates of the same name', () => {
  const standard = shippedRate('gpt-image-2') as Rate;
  const previewOf = (rows: number, name: string) => {
    const rates = Array.from({ length: rows }, (_, at) => ({ ...standard, id: `r${at}`, name }));
    const file = readRateFile(JSON.stringify(rates)) as RateFile;
    const table = { overrides: [], defaultRateId: 'gpt-image-2', language: 'en' as const };
    return importPreview(file, table, 'keep', '2026-11-22').rows;
  };

  test.each([
    ['the same name', 'Same'],
    ['a name of combining marks', `a${'\u0301'.repeat(79)}`],
  ])('%s: twice the rows are twice the work, and the first of them is taken', (_, name) => {
    const [half, whole] = [250, 500].map((rows) => normalizedCharacters(() => previewOf(rows, name)));
    expect(half).toBeGreaterThan(0);
    expect(Number(whole) / Number(half)).toBeLessThan(2.2);
    expect(previewOf(1000, name).map(({ kind }) => kind)).toEqual([
      'added',
      ...Array<string>(999).fill('rejected'),
    ]);
  });

  test('a row that is refused leaves the name that it would have given up, which a later row has taken', () => {
    const rate = (id: string, name: string): Rate => ({ ...standard, id, name });
    const override = (id: string, name: string) => ({
      id,
      rate: rate(id, name),
      edited: '2026-11-22',
      previous: null,
    });
    const table = {
      overrides: [override('a', 'A'), override('b', 'B'), override('c', 'C')],
      defaultRateId: 'gpt-image-2',
      language: 'en' as const,
    };
    // a → B (taken by b, who stays), b → B unchanged, c → A, which a would have freed.
    const file = readRateFile(JSON.stringify([rate('a', 'B'), rate('c', 'a')])) as RateFile;
    const { rows, change } = importPreview(file, table, 'keep', '2026-11-22');
    expect(rows.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['a rejected', 'c rejected']);
    expect(change.rows).toEqual([]);
  });

  test('names that look the same are the same: invisible characters do not tell them apart', () => {
    const rates = [standard.name, `${standard.name}\u200b`].map((name, at) => ({
      ...standard,
      id: `r${at}`,
      name,
    }));
    const file = readRateFile(JSON.stringify(rates)) as RateFile;
    const table = { overrides: [], defaultRateId: 'gpt-image-2', language: 'en' as const };
    const { rows } = importPreview(file, table, 'keep', '2026-11-22');
    expect(rows.map(({ kind }) => kind)).toEqual(['rejected', 'rejected']);
  });
});

describe('calls within calls', () => {
  /** The characters of arguments that are compared with the marker. */
  const compared = (calls: number): number => {
    let characters = 0;
    const wanted = withMarker(`=${'IMGCOST('.repeat(calls)}1${')'.repeat(calls)}`, {
      marker: 'IMG_RATES',
      append: true,
      argumentsOf: () => 6,
      isMarker(argument) {
        characters += argument.length;
        return false;
      },
      isDeadMarker: () => false,
    });
    expect(wanted?.match(/;IMG_RATES\)/g)).toHaveLength(calls);
    return characters;
  };

  test('3,300 of them: twice the calls are at most twice the work', () => {
    expect(compared(3300) / compared(1650)).toBeLessThan(2.1);
  });
});
