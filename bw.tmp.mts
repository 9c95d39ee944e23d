import { finished } from './src/planning/actuals/in-steps';
import { pricesIn } from './src/planning/actuals/billed-rates';
import { sheetRow } from './src/planning/actuals/sheet-rows';
import { ActualsReader } from './src/planning/actuals/summed-charges';
import { SHIPPED_TABLE } from './src/rates/rate-table';
import { readSource } from './src/sidebar/actuals/read-source';
import { ROWS_AT_ONCE } from './src/sidebar/actuals/send-actuals';
import { newDocument } from './test/support/rate-documents';
const HEADER = 'start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id';
const lines = Array.from({ length: 50_000 }, (_, at) => { const start = 1_786_665_600 + 86_400 * Math.floor(at / 500);
  return `${start},${start + 86_400},0.010000000000000000,usd,1000.0,tokens,"gpt-image-2, image output ${at % 500}",p`; });
const reader = new ActualsReader(finished(readSource([HEADER, ...lines].join('\n'), '')));
reader.read(Number.POSITIVE_INFINITY);
const { charges } = reader.result();
const host = await newDocument();
const token = 'a1b2c3d4e5f60718';
const send = async (request: object): Promise<{ sheetId: number }> => JSON.parse(String(await host.run('writeActuals', JSON.stringify({ token, ...request }))));
const t0 = process.cpuUsage(); const w0 = performance.now();
const pricesFor = pricesIn(SHIPPED_TABLE);
const { sheetId } = await send({ step: 'start', rows: charges.length, headings: Array.from({ length: 10 }, () => 'heading'), intro: '' });
for (let from = 0; from < charges.length; from += ROWS_AT_ONCE) {
  const w = performance.now();
  const cells = charges.slice(from, from + ROWS_AT_ONCE).map((charge) => sheetRow(charge, pricesFor));
  await send({ step: 'rows', sheetId, from, cells });
  console.log(from, (performance.now() - w).toFixed(0));
}
await send({ step: 'finish', sheetId, intro: '' });
const u = process.cpuUsage(t0);
console.log('cpu', ((u.user + u.system) / 1e6).toFixed(2), 'wall', ((performance.now() - w0) / 1000).toFixed(2));
