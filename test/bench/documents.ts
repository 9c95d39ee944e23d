import { formulas } from '../../src/functions';
import type { Override } from '../../src/rates/overrides';
import { publishedTokens } from '../data/published-script';
import { busyDay, QUOTA } from '../support/busy-document';
import { goodValues } from '../support/cells';
import { edited, manyRates, newDocument, open, save } from '../support/rate-documents';
import { hold } from './limits';
import { shown } from './timed';

/** Prints what a large document costs on the local host: recalculation, services touched, and a busy day. */
export async function measureDocuments(): Promise<void> {
  await recalculation();
  await services();
  await quotas();
}

const sizeAt = (row: number) => [1024 + 16 * (row % 40), 1024] as const;
const QUALITIES = ['low', 'medium', 'high'] as const;
const FACTORS = [16, 48, 96] as const;

/** What so many rows of actuals cost at this price of image output, by the published script. */
const priceOf = (actuals: number, usdPerMillion: number): number =>
  Array.from({ length: actuals }, (_, at) => {
    const [width, height] = sizeAt(at + 1);
    return publishedTokens(width, height, FACTORS[(at + 1) % 3] ?? 0, 1);
  }).reduce((tokens, each) => tokens + each, 0) *
  (usdPerMillion / 1_000_000);

/** A column of formulas beside a table of actuals, and one formula over all its rows. */
function cellsOfDocument(formulas: number, actuals: number): Record<string, string> {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= actuals; row++) {
    cells[`A${row}`] = sizeAt(row).join('x');
    cells[`B${row}`] = QUALITIES[row % 3] ?? '';
  }
  for (let row = 1; row <= formulas; row++)
    cells[`D${row}`] = `=IMGCOST("1024x1024","high","",${row},1,IMG_RATES)`;
  cells.F1 = `=SUM(IMGCOST(A1:A${actuals},B1:B${actuals},IMG_RATES))`;
  return cells;
}

/** Formulas and rows of actuals, each growing beside the other. */
const DOCUMENTS = [
  [1, 1],
  [1, 100],
  [1, 10_000],
  [1, 100_000],
  [100, 20_000],
  [2000, 20_000],
  [10_000, 20_000],
] as const;

async function recalculation(): Promise<void> {
  console.log('\nDocuments on the local host, which starts Code.js anew for each call, as Google does');
  const rows: object[] = [];
  for (const [formulas, actuals] of DOCUMENTS) rows.push(await recalculated(formulas, actuals));
  console.table(rows);
}

/** What it takes to open a document, and to recalculate it after a save of its rates. */
async function recalculated(formulas: number, actuals: number): Promise<object> {
  const made = await newDocument();
  await save(made, edited(31));
  const data = made.snapshot();
  const rowNumber = Math.max(formulas, actuals) + 10;
  Object.assign(data.sheets[0] ?? {}, { rowNumber, cells: cellsOfDocument(formulas, actuals) });
  let start = performance.now();
  const host = await newDocument({ data, backing: made.backing });
  const opened = performance.now() - start;
  host.forgetExecutions();
  start = performance.now();
  await save(host, edited(32));
  const saved = performance.now() - start;
  const { customFunctionCalls, propertyReads, cacheGets } = host.counts;
  const sum = Number(host.value('Sheet1', 'F1'));
  if (Math.abs(sum - priceOf(actuals, 32)) > 1e-9 * sum) throw new Error(`The actuals sum up to ${sum}.`);
  return {
    formulas,
    actuals,
    'sum of actuals': `$${sum.toFixed(2)}`,
    opened: shown(opened),
    'saved and recalculated': shown(saved),
    'ms a call': (saved / customFunctionCalls).toFixed(2),
    calls: customFunctionCalls,
    'property reads': propertyReads,
    'cache reads': cacheGets,
  };
}

/** Each formula that looks at the rates, with and without the marker, and IMGCOST over many rows. */
async function services(): Promise<void> {
  const host = await newDocument();
  await save(host, edited(31));
  const marker = host.value('Image rates', 'A1');
  const calls = Object.entries(formulas)
    .filter(([, { parameters }]) => parameters.includes('rates'))
    .flatMap(([name, { parameters }]) => {
      const args = parameters.slice(0, -1).map((parameter) => goodValues(parameter, name)[0]);
      return [
        { call: `${name} with the marker`, name, args: [...args, marker] },
        { call: `${name} without it`, name, args },
      ];
    });
  const rows = Array.from({ length: 10_000 }, () => ['1024x1024']);
  const overRows = {
    call: 'IMGCOST over 10,000 rows',
    name: 'IMGCOST',
    args: [rows, 'high', '', 200, 1, marker],
  };
  console.log('\nServices that one call touches');
  console.table(
    [...calls, overRows].map(({ call, name, args }) => {
      host.forgetExecutions();
      host.callFromCell(name, args);
      const { propertyReads, cacheGets, serviceCalls } = host.counts;
      return {
        call,
        propertyReads,
        cacheGets,
        allCalls: Object.values(serviceCalls).reduce((a, b) => a + b, 0),
      };
    }),
  );
  host.forgetExecutions();
  await open(host);
  console.log(`opening the sidebar reads the properties ${host.counts.propertyReads} times`);
}

async function quotas(): Promise<void> {
  await quotasOf(5, 3000, 30, 'one edited rate', []);
  await quotasOf(5, 300, 30, 'a rate table of 200 KB', manyRates(150));
}

async function quotasOf(
  ...[editors, cells, saves, what, others]: [number, number, number, string, readonly Override[]]
): Promise<void> {
  const { saves: counted, longestMs } = await busyDay(editors, cells, saves, others);
  const sum = (of: (each: (typeof counted)[number]) => number) =>
    counted.reduce((all, each) => all + of(each), 0);
  const own = sum((each) => each.own.propertyReads + each.own.propertyWrites);
  const fromCells = sum((each) => each.cells.propertyReads + each.cells.propertyWrites);
  console.log(
    `\nA day of ${editors} editors, ${cells} cells, ${saves} saves and ${what}; quotas of a consumer account`,
  );
  hold(`property calls of a day with ${what}`, own + fromCells, QUOTA.propertyCalls);
  hold(`seconds of the longest save with ${what}`, longestMs / 1000, QUOTA.seconds);
  console.table([
    { what: 'property calls of the saves', figure: own },
    { what: 'formulas that ran again', figure: sum(({ calls }) => calls) },
    { what: 'property calls of these formulas', figure: fromCells },
    { what: 'cache reads of these formulas', figure: sum((each) => each.cells.cacheGets) },
    { what: 'property calls of the day', figure: own + fromCells, quota: QUOTA.propertyCalls },
    {
      what: `seconds of the longest save, its ${cells} cells included`,
      figure: (longestMs / 1000).toFixed(1),
      quota: QUOTA.seconds,
    },
  ]);
}
