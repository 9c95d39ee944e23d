import { edited, newDocument, open, save } from '../addon/rate-documents';
import { busyDay } from './busy-document';
import { shown } from './timed';

/** Prints what a large document costs on the local host: recalculation, services touched, and a busy day. */
export async function measureDocuments(): Promise<void> {
  await recalculation();
  await services();
  await quotas();
}

/** A column of formulas beside a table of actuals, and one formula over all its rows. */
function cellsOfDocument(formulas: number, actuals: number): Record<string, string> {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= actuals; row++) {
    cells[`A${row}`] = `${1024 + 16 * (row % 40)}x1024`;
    cells[`B${row}`] = ['low', 'medium', 'high'][row % 3] ?? 'low';
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
  return {
    formulas,
    actuals,
    'sum of actuals': `$${Number(host.value('Sheet1', 'F1')).toFixed(2)}`,
    opened: shown(opened),
    'saved and recalculated': shown(saved),
    'ms a call': (saved / customFunctionCalls).toFixed(2),
    calls: customFunctionCalls,
    'property reads': propertyReads,
    'cache reads': cacheGets,
  };
}

async function services(): Promise<void> {
  const host = await newDocument();
  await save(host, edited(31));
  const marker = host.value('Image rates', 'A1');
  const calls = {
    'with the marker': ['1024x1024', 'high', '', 200, 1, marker],
    'without it': ['1024x1024', 'high', '', 200, 1],
    'over 10,000 rows': [Array.from({ length: 10_000 }, () => ['1024x1024']), 'high', '', 200, 1, marker],
  };
  console.log('\nServices that one call of IMGCOST touches');
  console.table(
    Object.entries(calls).map(([call, args]) => {
      host.forgetExecutions();
      host.callFromCell('IMGCOST', args);
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

/** Google's quotas for a consumer account: property calls a day, seconds of one run. */
const QUOTA = { propertyCalls: 50_000, seconds: 30 };

async function quotas(): Promise<void> {
  const [editors, cells, saves] = [5, 3000, 30];
  const { saves: counted, longestMs } = await busyDay(editors, cells, saves);
  const sum = (of: (each: (typeof counted)[number]) => number) =>
    counted.reduce((all, each) => all + of(each), 0);
  const own = sum((each) => each.own.propertyReads + each.own.propertyWrites);
  const fromCells = sum((each) => each.cells.propertyReads + each.cells.propertyWrites);
  console.log(
    `\nA day of ${editors} editors, ${cells} cells and ${saves} saves; quotas of a consumer account`,
  );
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
