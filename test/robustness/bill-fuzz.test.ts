import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTUALS_TEXTS } from '../../src/i18n/words';
import { isProblem } from '../../src/messages/problem';
import { finished } from '../../src/planning/actuals/in-steps';
import { type Actuals, ActualsReader } from '../../src/planning/actuals/summed-charges';
import { readSource } from '../../src/sidebar/actuals/read-source';
import { brief } from '../support/brief';

const fileOf = (name: string): string => readFileSync(join(__dirname, '../data/actuals', name), 'utf8');

/** A file of each kind, as people have them. */
const FILES = [
  ...[
    'semicolon-decimal-comma.csv',
    'semicolon-three-decimals.csv',
    'point-thousands.csv',
    'currency-column.csv',
  ],
  ...[
    'heading-with-sign.csv',
    'heading-with-code.csv',
    'us-dates.csv',
    'euro-suffix.csv',
    'costs-resaved.csv',
  ],
  ...[
    'trailing-cell.tsv',
    'two-currencies.csv',
    'costs-zero-exponent.json',
    'table-en.csv',
    'table-zh-TW.tsv',
  ],
  ...['costs-3.csv', 'activity.csv', 'usage-api.json', 'responses.jsonl'],
  ...['azure-cost.csv', 'excel-zh-TW.csv', 'openrouter-activity.csv'],
];

/** What holds a bill together: separators, quotes, brackets, signs, marks, line ends. */
const STRUCTURE = /[,;\t"()[\]{}:.\-+$€\n]/;

/** Each place where a text is altered: one structural character cut off, doubled, or swapped for another one. */
const SWAPS: Readonly<Record<string, string>> = {
  ',': '.',
  '.': ',',
  ';': ',',
  '\t': ';',
  '"': "'",
  '(': '[',
  ')': ']',
  '[': '{',
  ']': '}',
  '{': '[',
  '}': ']',
  ':': ';',
  '-': '+',
  '+': '-',
  $: '€',
  '€': '$',
  '\n': ' ',
};

const cellsOf = (line: string): number => line.split(/[,;\t]/).length;

interface Altered {
  readonly what: string;
  readonly text: string;
}

/** More places than these are taken evenly from the file. */
const MOST_PLACES = 40;

function altered(text: string): Altered[] {
  const all = [...text].flatMap((character, at) => (STRUCTURE.test(character) ? [at] : []));
  const step = Math.max(1, Math.floor(all.length / MOST_PLACES));
  const places = all.filter((_, index) => index % step === 0);
  const changed = places.flatMap((at) => {
    const [before, character, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
    const shown = `${JSON.stringify(character)} at ${at}`;
    return [
      { what: `without ${shown}`, text: before + after },
      { what: `twice ${shown}`, text: before + character + character + after },
      { what: `${SWAPS[character]} for ${shown}`, text: before + SWAPS[character] + after },
    ];
  });
  const [header = '', ...rest] = text.split('\n');
  const isTable = !header.startsWith('{');
  const words = isTable ? header.split(/[,;\t]/).filter(Boolean) : [];
  const headings = words.flatMap((word) => [
    {
      what: `the heading ${word} cut off`,
      text: [header.replace(word, word.slice(0, -1)), ...rest].join('\n'),
    },
    { what: `the heading ${word} left out`, text: [header.replace(word, ''), ...rest].join('\n') },
    { what: `the heading ${word} twice`, text: [header.replace(word, `${word}${word}`), ...rest].join('\n') },
  ]);
  const ends = [0.25, 0.5, 0.75, 0.95].map((share) => ({
    what: `its first ${share * 100}%`,
    text: text.slice(0, Math.floor(text.length * share)),
  }));
  // Where the last cell of a row is cut short, nothing is left that could tell.
  const isWithinLastCell = (cut: string) => cellsOf(cut.split('\n').pop() ?? '') >= cellsOf(header);
  return [...changed, ...headings, ...ends.filter((cut) => !isTable || !isWithinLastCell(cut.text))];
}

/** What is read, or the sentence that says why nothing is. Any error that is no problem of ours fails the test. */
function read(text: string): Actuals | string {
  try {
    const reader = new ActualsReader(finished(readSource(text, 'gpt-image-2', { locale: 'en_US' })));
    reader.read(Number.POSITIVE_INFINITY);
    return reader.result();
  } catch (error) {
    if (!isProblem(error)) throw error;
    for (const language of ['en', 'zh-TW'] as const) {
      const sentence = new Map(Object.entries(ACTUALS_TEXTS[language].problems)).get(error.code);
      expect(sentence).toBeDefined();
      expect((sentence as (values: object) => string)(error.values)).not.toMatch(/undefined|NaN|\[object/);
    }
    return error.code;
  }
}

/** Days, counts and amounts; by what name a line goes is shown with it. */
const figures = ({ charges }: Actuals): string =>
  charges
    .map((charge) => brief({ ...charge, lineItem: '', project: '' }))
    .sort()
    .join('\n');

/** Everything that a person is told beside the figures. */
const said = ({ kind, skipped, remarks, columns, rowsRead }: Actuals): string =>
  JSON.stringify([kind, skipped, remarks, columns, rowsRead]);

/**
 * Alterations that leave a bill which says another figure, and says it plainly: nobody can tell that −3 was cut to 3,
 * 12.45 to 1245, or that euros were dollars.
 */
const SAYS_SO = /^(?:without|\+ for) "-"|^without "[.,]"|^[$€] for/;

test.each(FILES)(
  '%s, altered in a place, gives an answer or a sentence, and no other figure in silence',
  (name) => {
    const text = fileOf(name);
    const untouched = read(text);
    if (typeof untouched === 'string') throw new Error(`${name}: ${untouched}`);
    const silent: string[] = [];
    let answered = 0;
    for (const { what, text: changed } of altered(text)) {
      const now = read(changed);
      if (typeof now === 'string') continue;
      answered++;
      for (const remark of now.remarks)
        for (const language of ['en', 'zh-TW'] as const)
          expect(ACTUALS_TEXTS[language].preview.remark(remark)).not.toMatch(/undefined|NaN|\[object/);
      if (figures(now) !== figures(untouched) && said(now) === said(untouched)) silent.push(what);
    }
    expect(answered).toBeGreaterThan(0);
    expect(silent.filter((what) => !SAYS_SO.test(what))).toEqual([]);
  },
);
