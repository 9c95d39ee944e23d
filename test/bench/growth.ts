import { publishedSizes } from '../data/published-script';
import type { CallFormula } from '../support/loaded-code';
import { hold } from './limits';
import { collectGarbage, shown, timed } from './timed';

export const QUALITIES = ['low', 'medium', 'high'] as const;

const column = <Value>(rows: number, cell: (at: number) => Value): Value[][] =>
  Array.from({ length: rows }, (_, at) => [cell(at)]);

/** Sizes as a column of cells: each another, until all have been taken. */
export function sizes(rows: number): string[][] {
  const valid = publishedSizes();
  return column(rows, (at) => valid[(at * 7919) % valid.length]?.join('x') ?? '');
}

/** low, medium and high by turns. */
export const qualities = (rows: number): string[][] => column(rows, (at) => QUALITIES[at % 3] ?? 'low');

const finals = (rows: number) => column(rows, (at) => 1 + (at % 200));
const retries = (rows: number) => column(rows, (at) => 1 + (at % 41) / 10);

/** Formulas, each with arguments that run down so many rows. */
const OVER_ROWS: Readonly<Record<string, (rows: number) => readonly unknown[]>> = {
  IMGCOST: (rows) => [sizes(rows), qualities(rows)],
  'IMGCOST with prompts and references': (rows) => [
    sizes(rows),
    qualities(rows),
    '',
    column(rows, (at) => `a red fox in the snow, golden hour, variant ${at}`),
    column(rows, (at) => at % 5),
  ],
  IMGTOTAL: (rows) => [sizes(rows), qualities(rows), finals(rows), retries(rows), 0.2],
  IMGCHECK: (rows) => [column(rows, (at) => `${1000 + (at % 97)}x${1000 + (at % 89)}`), qualities(rows)],
  IMGPROMPTTOKENS: (rows) => [column(rows, (at) => `a red fox in the snow, golden hour, variant ${at}`)],
  IMGSIZE: (rows) => [column(rows, (at) => 0.4 + (at % 977) / 500), 'high', 1024, 0.01],
  IMGNEEDED: (rows) => [finals(rows), retries(rows)],
  IMGBUFFER: (rows) => [finals(rows), retries(rows)],
  IMGCHANCE: (rows) => [finals(rows), retries(rows), column(rows, (at) => 2 + (at % 300))],
  IMGPILOT: (rows) => [
    column(rows, (at) => 1 + (at % 20)),
    column(rows, (at) => 21 + (at % 40)),
    finals(rows),
  ],
  'IMGBUDGET of 20 kinds of rows': (rows) => [
    column(rows, (at) => 0.05 + (at % 4) / 100),
    finals(rows),
    column(rows, (at) => 1.5 + (at % 5) / 2),
  ],
};

/** Time that grows with the square of the rows would be 100; a busy machine makes up to 18 of 10. */
const STEEPEST = 25;

const ROWS = [1, 100, 10_000, 100_000] as const;

/** Prints how the time of each formula grows with the rows of its arguments. */
export function measureGrowth(call: CallFormula): void {
  console.log(
    '\nOne call over so many rows, warm; 100,000 ÷ 10,000 rows is 10 where time grows as the rows do',
  );
  console.table(
    Object.entries(OVER_ROWS).map(([formula, argumentsOf]) => {
      const [name = ''] = formula.split(' ');
      const spent = ROWS.map((rows) => {
        const args = argumentsOf(rows);
        return timed(() => call(name, args), rows > 1000 ? 5 : 25, collectGarbage).median;
      });
      const [, , tenThousand = 0, hundredThousand = 0] = spent;
      hold(`${formula}: 100,000 ÷ 10,000 rows`, hundredThousand / tenThousand, STEEPEST);
      return {
        formula,
        ...Object.fromEntries(spent.map((ms, at) => [ROWS[at]?.toLocaleString('en') ?? '', shown(ms)])),
        '100,000 ÷ 10,000': (hundredThousand / tenThousand).toFixed(1),
      };
    }),
  );
}
