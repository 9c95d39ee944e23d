import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { codeFile } from '../../src/build/code-file';
import { publishedSizes, publishedTokens } from '../data/published-script';
import { loadCode, loadedCode } from '../hardness/loaded-code';
import { aiSdkFromUsage, CALLS, genaiPrices } from './peers';
import { PEER_FILES } from './sizes';

const require = createRequire(import.meta.url);

/** The shortest and the middle of several runs, in milliseconds: on a busy machine the shortest says most. */
function timed(run: () => unknown, times = 15): { least: number; median: number } {
  const spent = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { least: spent[0] ?? 0, median: spent[times >> 1] ?? 0 };
}

const shown = (ms: number): string => `${ms.toFixed(ms < 0.1 ? 4 : 2)} ms`;

const QUALITIES = ['low', 'medium', 'high'] as const;
const FACTORS = { low: 16, medium: 48, high: 96 } as const;

/** Sizes and qualities as two columns of cells. */
function columns(rows: number, distinctSizes: number): [string[][], string[][]] {
  const sizes = publishedSizes();
  const size = (at: number) => sizes[((at % distinctSizes) * 7919) % sizes.length]?.join('x') ?? '';
  return [
    Array.from({ length: rows }, (_, at) => [size(at)]),
    Array.from({ length: rows }, (_, at) => [QUALITIES[at % 3] ?? 'low']),
  ];
}

/** The formula alone in a loop over the same cells: no checks, one price. */
const bareLoop = ([sizes, qualities]: [string[][], string[][]]): number[][] =>
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
  const one = timed(() => call('IMGCOST', ['1024x1024', 'high', '', 90, 1]), 2000).least;
  const rivals = {
    aiSdk: timed(() => aiSdkFromUsage(edit), 2000).least,
    genai: timed(() => genaiPrices(edit), 2000).least,
  };
  console.log('\nOne edit priced, warm');
  console.table([
    { what: 'IMGCOST from a cell', ms: shown(one), ratio: 1 },
    { what: 'ai-sdk-cost-calculator', ms: shown(rivals.aiSdk), ratio: (rivals.aiSdk / one).toFixed(2) },
    { what: '@pydantic/genai-prices', ms: shown(rivals.genai), ratio: (rivals.genai / one).toFixed(2) },
  ]);
  growth(call);
  await tenThousandRows(code, edit, rivals);
  single(call);
}

/** How long a file takes that was never compiled before, beside the peers' files. */
function loads(code: string): void {
  let times = 0;
  const load = (text: string) =>
    timed(() => vm.runInNewContext(`${text}\n//${times++}`, { require, exports: {}, module: {} }), 40);
  const ours = load(code);
  const peers = Object.entries(PEER_FILES).map(
    ([file, path]) => [file, load(readFileSync(path, 'utf8'))] as const,
  );
  console.log('\nLoading a file that was never compiled before');
  console.table(
    [['Code.js', ours] as const, ...peers].map(([file, { least, median }]) => ({
      file,
      least: shown(least),
      median: shown(median),
      ratio: (least / ours.least).toFixed(2),
    })),
  );
}

type CallFormula = Awaited<ReturnType<typeof loadedCode>>;

function growth(call: CallFormula): void {
  console.log('\nIMGCOST over a range, every size another, warm, beside the bare formula in a loop');
  console.table(
    [1, 100, 10_000, 100_000].map((rows) => {
      const cells = columns(rows, rows);
      const times = rows > 10_000 ? 7 : 25;
      const ours = timed(() => call('IMGCOST', cells), times).least;
      const bare = timed(() => bareLoop(cells), times).least;
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

async function tenThousandRows(
  code: string,
  edit: (typeof CALLS)[number],
  rivals: { aiSdk: number; genai: number },
): Promise<void> {
  const cells = columns(10_000, 10_000);
  const cold = await Promise.all(
    Array.from({ length: 7 }, async () => {
      const fresh = loadCode(code, 'en_US');
      return timed(() => fresh('IMGCOST', cells), 1).least;
    }),
  );
  const peers = {
    aiSdk: timed(() => cells[0].map(() => aiSdkFromUsage(edit)), 3).least,
    genai: timed(() => cells[0].map(() => genaiPrices(edit)), 3).least,
  };
  const first = Math.min(...cold);
  console.log(
    `\n10,000 rows in a script just loaded: ${shown(first)}; warm, the peers take ${shown(peers.aiSdk)} (ai-sdk, ${(rivals.aiSdk * 10_000).toFixed(0)} ms one by one) and ${shown(peers.genai)} (genai-prices)`,
  );
}

/** The formulas that search or sum, at everyday and at extreme arguments. */
const SINGLE: readonly (readonly [name: string, args: readonly unknown[]])[] = [
  ['IMGSIZE', ['16:9', 'high', 1080, 0.01]],
  ['IMGSIZE', [1.234, 'high', 1500, 0]],
  ['IMGCOMPARE', ['1024x1536', 'high', 200, 1]],
  ['IMGLEVERS', ['4:5', 'high', 20, 2, '', 200, 1]],
  ['IMGNEEDED', [20, 2, 0.9]],
  ['IMGNEEDED', [10_000, 100, 0.99]],
  ['IMGCHANCE', [10_000, 100, 1_000_000]],
  ['IMGPILOT', [10, 25, 20, 0.9]],
  ['IMGPILOT', [1, 1000, 10_000, 0.99]],
  ['IMGRETRIES', [10, 25, 'high']],
  ['IMGBUDGET', [[[0.2], [0.05], [0.04]], [[20], [30], [5]], [[2], [2.5], [3]], [[0.5, 0.9, 0.99]]]],
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
