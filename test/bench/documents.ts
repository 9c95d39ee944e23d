import { edited, newDocument, open, save } from '../addon/rate-documents';
import { busyDay } from './busy-document';

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Prints what a large document costs on the local host: recalculation, services touched, and a busy day. */
export async function measureDocuments(): Promise<void> {
  await recalculation();
  await services();
  await quotas();
}

const FORMULAS = 2000;
const ACTUALS = 20_000;

/** A column of formulas beside a table of actuals, and one formula over all its rows. */
function cellsOfDocument(): Record<string, string> {
  const actuals = Array.from({ length: ACTUALS }, (_, at) => [
    [`A${at + 1}`, `${1024 + 16 * (at % 40)}x1024`],
    [`B${at + 1}`, ['low', 'medium', 'high'][at % 3] ?? 'low'],
  ]);
  const formulas = Array.from({ length: FORMULAS }, (_, at) => [
    `D${at + 1}`,
    `=IMGCOST(A${at + 1},B${at + 1},"",${at},1,IMG_RATES)`,
  ]);
  const sum = ['F1', `=SUM(IMGCOST(A1:A${ACTUALS},B1:B${ACTUALS},IMG_RATES))`];
  return Object.fromEntries([...actuals.flat(), ...formulas, sum]) as Record<string, string>;
}

async function recalculation(): Promise<void> {
  const made = await newDocument();
  await save(made, edited(31));
  const data = made.snapshot();
  Object.assign(data.sheets[0] ?? {}, { rowNumber: ACTUALS + 10, cells: cellsOfDocument() });
  let start = performance.now();
  const host = await newDocument({ data, backing: made.backing });
  const calls = host.counts.customFunctionCalls;
  console.log(
    `\n${FORMULAS} formulas and ${ACTUALS} rows of actuals on the local host, which loads Code.js anew for each call`,
  );
  console.log(
    `opened: ${seconds(start)}, ${calls} calls of formulas; sum over all rows: $${host.value('Sheet1', 'F1')}`,
  );
  host.forgetExecutions();
  start = performance.now();
  await save(host, edited(32));
  const { customFunctionCalls, propertyReads, propertyWrites, cacheGets } = host.counts;
  console.log(`a save, and all recalculated: ${seconds(start)}`);
  console.table([{ customFunctionCalls, propertyReads, propertyWrites, cacheGets }]);
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
  const [editors, cells, measured, saves] = [5, 3000, 1, 30];
  const { saves: counted, longestMs } = await busyDay(editors, cells, measured);
  const [last] = counted.slice(-1);
  if (!last) return;
  const day = saves * (last.own.propertyReads + last.own.propertyWrites + last.cells.propertyReads);
  console.log(`\n${editors} editors, ${cells} cells, ${saves} saves a day (${measured} of them run here)`);
  console.table([
    {
      what: 'property reads and writes of one save',
      figure: last.own.propertyReads + last.own.propertyWrites,
    },
    { what: 'formulas that follow it', figure: last.calls },
    { what: 'property reads of all these', figure: last.cells.propertyReads },
    { what: 'cache reads of all these', figure: last.cells.cacheGets },
    { what: 'property calls a day', figure: day, quota: QUOTA.propertyCalls },
    {
      what: 'seconds of a save and its cells on this host',
      figure: (longestMs / 1000).toFixed(1),
      quota: QUOTA.seconds,
    },
  ]);
}
