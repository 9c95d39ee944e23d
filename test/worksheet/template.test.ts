import { LANGUAGES, type Language } from '../../src/i18n/language';
import { WORKSHEET_WORDS } from '../../src/i18n/words';
import { columnLetters, SHOWN_COLUMNS } from '../../src/worksheet/columns';
import type { Area } from '../../src/worksheet/places';
import { rectangles } from '../../src/worksheet/rectangles';
import { worksheetTemplate } from '../../src/worksheet/template';

const RATE_COLUMNS = {
  name: "'Image rates'!$A$3:$A",
  id: "'Image rates'!$B$3:$B",
  until: "'Image rates'!$P$3:$P",
  usdPerCredit: "'Image rates'!$G$3:$G",
  head: "'Image rates'!$T$1",
};

const template = (language: Language) =>
  worksheetTemplate({
    language,
    words: WORKSHEET_WORDS[language],
    markerName: 'IMG_RATES_2',
    rateColumns: RATE_COLUMNS,
    rateCount: 2,
    creditRateIds: ['internal-credits'],
    rateId: 'gpt-image-2',
    creditRateId: 'internal-credits',
  });

const formulasOf = (language: Language): string[] =>
  template(language).formulas.flatMap(({ formulas }) => formulas.flat());
const withoutTexts = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

const formulas = formulasOf('en');

test('formulas are the same in every language', () => {
  for (const language of LANGUAGES) expect(formulasOf(language)).toEqual(formulas);
  expect(formulas.length).toBeGreaterThan(300);
});

test.each([
  ['a decimal', /\.\d|\d\./],
  ['an array in braces', /[{}]/],
  ['a separator that only some locales know', /;/],
  ['LET or LAMBDA', /\b(?:LET|LAMBDA|MAP|BYROW|REDUCE)\(/i],
  ['a name but the marker’s', /\b(?!IMG)[A-Z]+_[A-Z0-9_]+\b/],
])('no formula holds %s', (_, pattern) => {
  expect(formulas.filter((formula) => pattern.test(withoutTexts(formula)))).toEqual([]);
});

test('every formula with prices ends in the marker, under the name that it has in the document', () => {
  const own = formulas.flatMap((formula) => formula.match(/\bIMG[A-Z]+\(/g) ?? []);
  expect(own.length).toBeLessThanOrEqual(12);
  const priced = formulas.filter((formula) =>
    /\bIMG(?:CHECK|COST|RATE|SIZE|BREAKDOWN|COMPARE|LEVERS)\(/.test(formula),
  );
  expect(priced).toHaveLength(8);
  for (const formula of priced) expect(formula).toMatch(/,IMG_RATES_2\)+$/);
});

test('every text of a word is used in both languages, and no placeholder is left', () => {
  for (const language of LANGUAGES) {
    const { values } = template(language);
    const texts = values.flat().filter((value) => typeof value === 'string' && value !== '');
    expect(texts.filter((text) => /undefined|\[object|NaN/.test(String(text)))).toEqual([]);
  }
  const shape = (language: Language) =>
    template(language).values.map((row) => row.map((value) => value !== ''));
  // The local currency is known for zh-TW alone, and 低 中 高 are offered there alone.
  const chinese = shape('zh-TW');
  const differences = shape('en').flatMap((row, index) =>
    row.flatMap((filled, column) =>
      filled === chinese[index]?.[column] ? [] : [`${columnLetters(column + 1)}${index + 1}`],
    ),
  );
  expect(differences).toEqual(['AT1', 'AX4', 'AY4', 'AZ4', 'C5']);
});

test('no note, and no help of a choice, is in the other language', () => {
  const texts = (language: Language) => {
    const { notes, choices } = template(language);
    return [...notes.flat(), ...choices.map(({ note }) => note)].filter(Boolean);
  };
  expect(texts('en').filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect(texts('zh-TW').filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  // Of English nothing but names and examples stands in a Chinese note.
  expect(texts('zh-TW').filter((text) => /[a-z]+ [a-z]+ [a-z]+/i.test(text))).toEqual([]);
  expect(texts('en').length).toBeGreaterThan(20);
});

test('without any rate sold in credits there is no list of them, and nothing else changes', () => {
  const bare = worksheetTemplate({
    language: 'en',
    words: WORKSHEET_WORDS.en,
    markerName: 'IMG_RATES_2',
    rateColumns: RATE_COLUMNS,
    rateCount: 0,
    creditRateIds: [],
    rateId: 'gpt-image-2',
    creditRateId: '',
  });
  expect(bare.choices).toHaveLength(template('en').choices.length - 1);
  expect(bare.choices.filter(({ choice }) => choice.kind === 'list' && choice.values.length === 0)).toEqual(
    [],
  );
});

test('budget and chance of each row stay in sight beside the sidebar, and the frozen columns are narrow', () => {
  const keys = SHOWN_COLUMNS.map(([key]) => key);
  const folded = keys.slice(keys.indexOf('yourSize'), keys.indexOf('sureCost') + 1);
  const widthTo = (last: (typeof keys)[number]) =>
    SHOWN_COLUMNS.slice(0, keys.indexOf(last) + 1)
      .filter(([key]) => !folded.includes(key))
      .reduce((sum, [, width]) => sum + width, 0);
  // A window of 1440 px without the sidebar, the row numbers and a scroll bar.
  expect(widthTo('chance')).toBeLessThanOrEqual(1440 - 300 - 48 - 16);
  expect(widthTo('use')).toBe(186);
});

test('the first line is free up to what really happened, so that a message can be read whole', () => {
  const { values, formulas: areas } = template('en');
  const from = SHOWN_COLUMNS.findIndex(([key]) => key === 'ratio') + 1;
  const to = SHOWN_COLUMNS.findIndex(([key]) => key === 'chance');
  expect(values[0]?.slice(from, to + 1).filter((value) => value !== '')).toEqual([]);
  const inTheWay = areas.filter(
    ({ area }) => area.row === 1 && area.column > from + 1 && area.column <= to + 1,
  );
  expect(inTheWay).toEqual([]);
});

test('titles of sections end before the frozen columns do, in a wide font too', () => {
  const titles = LANGUAGES.map((language) =>
    (template(language).looks.get('sectionTitle') ?? []).flatMap(({ row, rows, column }) =>
      template(language)
        .values.slice(row - 1, row - 1 + rows)
        .map((line) => String(line[column - 1])),
    ),
  );
  expect(titles.map(({ length }) => length)).toEqual([6, 6]);
  // 174 px of DejaVu Sans Bold, 16 px, hold 19 letters, or 10 characters of Chinese.
  const widths = titles
    .flat()
    .map((title) => [...title].reduce((sum, each) => sum + (each > '\u2fff' ? 16 : 9.2), 0));
  expect(Math.max(...widths)).toBeLessThan(180);
});

test('no formula stands in a cell of plain text, where Sheets may take it for a text', () => {
  const { formulas: areas, formats } = template('en');
  const text = formats.get('text') ?? [];
  const isText = (row: number, column: number) =>
    text.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  const found = areas.flatMap(({ area, formulas: lines }) =>
    lines.flatMap((line, down) =>
      line.filter((formula, right) => formula && isText(area.row + down, area.column + right)),
    ),
  );
  expect(text.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test('no input lies where a formula writes, and every choice lies in an input', () => {
  const { formulas: areas, choices, inputs } = template('en');
  const overlap = (a: Area, b: Area) =>
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns;
  for (const input of inputs)
    expect([input, areas.filter(({ area }) => overlap(area, input))]).toEqual([input, []]);
  for (const { area } of choices)
    expect([area, inputs.some((input) => overlap(area, input))]).toEqual([area, true]);
});

test('cells that hold the same are found as few rectangles', () => {
  const cells = [
    ['a', 'a', undefined],
    ['a', 'a', 'b'],
    [undefined, 'a', 'b'],
  ];
  expect([...rectangles(cells)]).toEqual([
    [
      'a',
      [
        { row: 1, column: 1, rows: 2, columns: 2 },
        { row: 3, column: 2, rows: 1, columns: 1 },
      ],
    ],
    ['b', [{ row: 2, column: 3, rows: 2, columns: 1 }]],
  ]);
});

test('what was typed into an older plan is carried over: formulas as formulas, texts that look like one as texts', () => {
  const { values, formulas: areas } = worksheetTemplate({
    ...{
      language: 'en',
      words: WORKSHEET_WORDS.en,
      markerName: 'IMG_RATES',
      rateColumns: RATE_COLUMNS,
      rateCount: 2,
    },
    ...{ creditRateIds: ['internal-credits'], rateId: 'gpt-image-2', creditRateId: 'internal-credits' },
    carried: {
      ...{ name: '=HYPERLINK("x")', buffer: 0.2, promptTokens: 200, overrides: 0 },
      rows: [{ use: `'=1+1&"`, retries: '=5/2', finals: 3 }],
    },
  });
  expect(values.flat()).toEqual(expect.arrayContaining(['=HYPERLINK("x")', '=1+1&"', 3]));
  expect(areas.flatMap(({ formulas: rows }) => rows.flat())).toContain('=5/2');
  expect(values.flat()).not.toContain('=5/2');
});
