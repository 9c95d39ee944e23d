import { ACTUALS_TEXTS } from '../../../src/i18n/words';
import { EXACT } from '../../../src/planning/actuals/heading-words';
import { brief } from '../../support/brief';
import { actualFile, load } from './actual-files';

/** Bytes as a hex dump, with text in between as ASCII: `[A4E9],cost`. */
const bytesOf = (dump: string): Uint8Array =>
  Uint8Array.from(
    dump
      .split(/\[([0-9A-F]*)\]/)
      .flatMap((part, at) =>
        at % 2 === 0 ? [...Buffer.from(part, 'latin1')] : [...Buffer.from(part, 'hex')],
      ),
  );

const utf16 = (text: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};

const seen = async (file: Uint8Array, choices = {}) => {
  const { charges, remarks } = await load(file, '', choices);
  return [...charges.map(brief), ...remarks.map(ACTUALS_TEXTS.en.preview.remark)];
};

const TABLE = '日期,費用,項目\n2026-08-14,$1,圖片\n';

/** The table's words in Big5, as Excel of Taiwan saves a CSV. */
const BIG5 = '[A4E9B4C1],[B64FA5CE],[B6B5A5D8]\n2026-08-14,$1,[B9CFA4F9]\n';

const CHARGE = '2026-08-14 | 圖片 | USD 1';

test.each([
  ['UTF-8', Uint8Array.from(Buffer.from(TABLE)), [CHARGE]],
  ['UTF-8 with its mark', Uint8Array.from(Buffer.from(`\ufeff${TABLE}`)), [CHARGE]],
  ['UTF-16 with its mark', utf16(`\ufeff${TABLE}`), [CHARGE, 'Letters read as UTF-16: 日期.']],
  ['UTF-16, big end first', utf16(`\ufeff${TABLE}`, true), [CHARGE, 'Letters read as UTF-16: 日期.']],
  ['UTF-16 without a mark', utf16(TABLE), [CHARGE, 'Letters read as UTF-16: 日期.']],
  ['UTF-16 without a mark, big end first', utf16(TABLE, true), [CHARGE, 'Letters read as UTF-16: 日期.']],
  ['Big5', bytesOf(BIG5), [CHARGE, 'Letters read as Traditional Chinese (Big5): 日期.']],
  [
    'Shift_JIS',
    bytesOf('[93FA9574],[8BE08A7A],[83828366838B]\n2026/08/14,$1,x\n'),
    ['2026-08-14 | x | USD 1', 'Letters read as Japanese (Shift_JIS): 日付.'],
  ],
  [
    'Windows-1252',
    bytesOf('date;cost;item\n2026-08-14;0,50 [A3];caf[E9], 4 [D7]\n'),
    ['2026-08-14 | café, 4 × | GBP 0.5', 'Letters read as Western European (Windows-1252): £.'],
  ],
])('a file in %s is read, and said to be where it is not UTF-8', async (_, file, expected) => {
  expect(await seen(file)).toEqual(expected);
});

/** `Müller` in Windows-1252 is letters in GB 18030 too; 图像 in GB 18030 is letters in Windows-1252. */
const SEVERAL = (item: string) => bytesOf(`date,cost,item\n2026-08-14,$1,${item}\n`);

test.each([
  ['M[FC]ller', 'windows-1252', 'Müller'],
  ['[CDBCCFF1]', 'gb18030', '图像'],
  ['[B9CFA4F9]', 'big5', '圖片'],
] as const)('%s can be letters in several ways: each reading is offered', async (item, encoding, reading) => {
  await expect(load(SEVERAL(item))).rejects.toMatchObject({
    code: 'actuals/two-readings',
    values: { of: 'letters', choices: expect.arrayContaining([{ choice: encoding, reading }]) },
  });
  expect((await seen(SEVERAL(item), { encoding }))[0]).toBe(`2026-08-14 | ${reading} | USD 1`);
});

test.each([
  ['a compressed file', bytesOf('[1F8B0800000000000003]abc[FFFE]'), 'compressed'],
  ['an old spreadsheet', bytesOf('[D0CF11E0A1B11AE1]'), 'spreadsheet'],
  [
    'a spreadsheet as XML',
    bytesOf('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
    'spreadsheet',
  ],
  ['a web page', bytesOf('<!DOCTYPE html><html lang="en"><table>'), 'page'],
  ['a table that was saved as a web page', bytesOf('\n<table><tr><td>Date</td></tr></table>'), 'page'],
  ['rich text', bytesOf('{[5C]rtf1[5C]ansi date,cost}'), 'other'],
  ['bytes that are no letters', bytesOf('date,cost\n2026-08-14,[81]'), 'other'],
])('%s is named and not taken for letters', async (_, file, kind) => {
  await expect(load(file)).rejects.toMatchObject({ code: 'actuals/not-text', values: { kind } });
});

/** A character's two bytes, in the encodings of China and Taiwan. */
function twoBytes(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return pairs;
}

test.each(['big5', 'gb18030'])(
  'no heading of a day in %s is UTF-8 by accident: such a file is always said to be none',
  (encoding) => {
    const pairs = twoBytes(encoding);
    const names = EXACT.date.filter((name) => [...name].every((letter) => pairs.has(letter)));
    expect(names.length).toBeGreaterThan(8);
    const asUtf8 = (name: string) =>
      new TextDecoder('utf-8', { fatal: true }).decode(
        Uint8Array.from([...name].flatMap((letter) => pairs.get(letter) ?? [])),
      );
    for (const name of names) expect(() => asUtf8(name)).toThrow();
  },
);

test('an export of OpenAI is read from its bytes as from its text', async () => {
  const text = actualFile('costs-1.csv');
  expect(await load(Uint8Array.from(Buffer.from(text)))).toEqual(await load(text));
});
