import { createRequire } from 'node:module';
import vm from 'node:vm';
import { codeFile } from '../../src/build/code-file';
import { publishedTokens } from '../data/published-script';
import { type CallFormula, loadCode, loadedCode } from '../support/loaded-code';
import { measureGrowth, qualities, sizes } from './growth';
import { hold } from './limits';
import { CALLS, type EditCall, PEERS, peerBundle } from './peers';
import { collectGarbage, shown, timed } from './timed';

const require = createRequire(import.meta.url);

const FACTORS = { low: 16, medium: 48, high: 96 } as const;

/** Sizes and qualities as two columns. */
type Cells = [string[][], string[][]];

/** The formula alone in a loop over the same cells: no checks, one price. */
const bareLoop = ([sizes, qualities]: Cells): number[][] =>
  sizes.map(([size = ''], at) => {
    const [width, height] = size.split('x');
    const factor = FACTORS[qualities[at]?.[0] as keyof typeof FACTORS];
    return [(publishedTokens(Number(width), Number(height), factor, 1) * 30) / 1_000_000];
  });

/** Prints how long Code.js takes to load, one call and ranges beside peers and the bare formula, and growth. */
export async function measureSpeed(): Promise<void> {
  const code = await codeFile();
  loads(code);

  const call = await loadedCode('en_US');
  const [edit] = CALLS;
  if (!edit) return;
  console.log('\nOne edit priced, warm');
  beside(
    { 'IMGCOST from a cell': () => call('IMGCOST', ['1024x1024', 'high', '', 96, 1]) },
    (pricer) => pricer(edit),
    2000,
  );
  besideBareLoop(call);
  tenThousandRows(code, edit);
  single(call);
  measureGrowth(call);
}

/** A table of what we take, and each library beside it, as ratios to the first. */
function beside(
  ours: Readonly<Record<string, () => unknown>>,
  theirs: (pricer: (call: EditCall) => () => unknown) => () => unknown,
  times: number,
): void {
  const all = [
    ...Object.entries(ours),
    ...Object.entries(PEERS).map(([name, pricer]) => [name, theirs(pricer)] as const),
  ];
  const spent = all.map(([what, run]) => ({ what, least: timed(run, times).least }));
  const first = spent[0]?.least ?? 0;
  console.table(
    spent.map(({ what, least }) => ({ what, least: shown(least), ratio: (least / first).toFixed(2) })),
  );
}

/** How long a file takes that was never compiled before, beside the peers' files. */
function loads(code: string): void {
  let times = 0;
  const load = (text: string) =>
    timed(() => vm.runInNewContext(`${text}\n//${times++}`, { require, exports: {}, module: {} }), 40);
  const empty = load('').least;
  const ours = load(code);
  const peers = Object.keys(PEERS).map((name) => [name, load(peerBundle(name))] as const);
  console.log(
    '\nLoading a file that was never compiled before, all minified; the ratio leaves out what an empty file takes',
  );
  console.table(
    [['Code.js', ours] as const, ...peers].map(([file, { least, median }]) => ({
      file,
      least: shown(least),
      median: shown(median),
      ratio: ((least - empty) / (ours.least - empty)).toFixed(2),
    })),
  );
}

function besideBareLoop(call: CallFormula): void {
  console.log('\nIMGCOST over a range, every size another, warm, beside the bare formula in a loop');
  console.table(
    [1, 100, 10_000, 100_000].map((rows) => {
      const cells: Cells = [sizes(rows), qualities(rows)];
      const times = rows > 10_000 ? 7 : 25;
      const ours = timed(() => call('IMGCOST', cells), times, collectGarbage).median;
      const bare = timed(() => bareLoop(cells), times, collectGarbage).median;
      if (rows >= 10_000) hold(`IMGCOST over ${rows} rows ÷ the bare loop`, ours / bare, 3);
      return {
        rows,
        IMGCOST: shown(ours),
        bare: shown(bare),
        ratio: (ours / bare).toFixed(1),
        'µs a row': ((ours / rows) * 1000).toFixed(2),
      };
    }),
  );
}

/** A custom function always runs in a script just loaded, so that is measured too; the peers are warm. */
function tenThousandRows(code: string, edit: EditCall): void {
  const [size, quality] = [sizes(10_000), qualities(10_000)];
  const cells = [size, quality, '', size.map((_, at) => [90 + (at % 100)]), 1];
  const edits = size.map(
    ([text = ''], at): EditCall => ({
      ...edit,
      size: text,
      quality: quality[at]?.[0] as EditCall['quality'],
      prompt: { ...edit.prompt, tokens: 84 + (at % 100) },
    }),
  );
  const fresh = Array.from({ length: 9 }, () => loadCode(code, 'en_US'));
  const warm = loadCode(code, 'en_US');
  console.log('\n10,000 edits priced, each another');
  beside(
    {
      'IMGCOST, one range, in a script just loaded': () => fresh.pop()?.('IMGCOST', cells),
      'IMGCOST, one range, warm': () => warm('IMGCOST', cells),
    },
    (pricer) => {
      const ready = edits.map(pricer);
      return () => ready.map((price) => price());
    },
    9,
  );
}

/** Costs, finals and retries of so many rows that all differ, as columns. */
function differentRows(rows: number): number[][][] {
  const column = (cell: (at: number) => number) => Array.from({ length: rows }, (_, at) => [cell(at)]);
  return [
    column((at) => 0.01 + at * 0.00071234567),
    column((at) => 1 + ((at * 7) % 40)),
    column((at) => 1.2 + (at % 37) / 10),
  ];
}

/** The formulas that search or sum, at everyday and at extreme arguments. */
const SINGLE: readonly (readonly [name: string, args: readonly unknown[]])[] = [
  ['IMGSIZE', ['16:9', 'high', 1080, 0.01]],
  ['IMGSIZE', [1.234, 'high', 1500]],
  ['IMGCOMPARE', ['1024x1536', 'high', 200, 1]],
  ['IMGLEVERS', ['4:5', 'high', 20, 2, '', 200, 1]],
  ['IMGNEEDED', [20, 2, 0.9]],
  ['IMGNEEDED', [10_000, 100, 0.99]],
  ['IMGCHANCE', [10_000, 100, 1_000_000]],
  ['IMGBUFFER', [20, 2, 0.9]],
  ['IMGPILOT', [10, 25, 20, 0.9]],
  ['IMGPILOT', [1, 1000, 10_000, 0.99]],
  ['IMGRETRIES', [10, 25, 'high']],
  ['IMGBUDGET', [[[0.2], [0.05], [0.04]], [[20], [30], [5]], [[2], [2.5], [3]], [[0.5, 0.9, 0.99]]]],
  ['IMGBUDGETCHANCE', [12, [[0.2], [0.05], [0.04]], [[20], [30], [5]], [[2], [2.5], [3]]]],
  ...([300, 500] as const).map((rows) => ['IMGBUDGET', differentRows(rows)] as const),
  ['IMGBUDGETCHANCE', [5000, ...differentRows(500)]],
  [
    'IMGBUDGET',
    [
      [[0.2], [0.05]],
      [[1], [1]],
      [[300], [300]],
    ],
  ],
  ['IMGNEEDED', [100_000, 1000, 0.9]],
  ['IMGPROMPTTOKENS', ['a red fox in the snow, '.repeat(40)]],
];

function single(call: CallFormula): void {
  console.log('\nSearches and chances, one call, warm');
  console.table(
    SINGLE.map(([name, args]) => {
      const { least, median } = timed(() => call(name, [...args]), 9);
      return {
        call: `${name}(${JSON.stringify(args).slice(1, 60)})`,
        least: shown(least),
        median: shown(median),
      };
    }),
  );
}
