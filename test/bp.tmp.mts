import { writeFileSync } from 'node:fs';
import { Driver } from './support/driver';
const HEADER = 'start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id';
const lines = Array.from({ length: 50_000 }, (_, at) => { const start = 1_786_665_600 + 86_400 * Math.floor(at / 500);
  return `${start},${start + 86_400},0.010000000000000000,usd,1000.0,tokens,"gpt-image-2, image output ${at % 500}",p`; });
writeFileSync('/tmp/w/bill.csv', [HEADER, ...lines].join('\n'));
process.env.IMAGE_COST_PLAIN = 'yes';
const driver = await Driver.start({ ownServer: true });
const sheet = await driver.open('bill', { locale: 'en' });
await sheet.page.waitForTimeout(1500);
const frame = await sheet.openBill();
await sheet.page.evaluate(() => {
  const w = globalThis as any; w.sends = []; const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (b: any) { const t = performance.now(); send.call(this, b); w.sends.push([Math.round(performance.now() - t), b?.length ?? 0]); };
});
let t = performance.now();
await frame.setInputFiles('#bill-file', '/tmp/w/bill.csv');
await frame.getByRole('button', { name: /^Write 50,000 rows/ }).waitFor();
console.log('preview', ((performance.now() - t) / 1000).toFixed(2));
const cdp = process.argv[2] ? await sheet.page.context().newCDPSession(sheet.page) : undefined;
if (cdp) { await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 1000 }); await cdp.send('Profiler.start'); }
t = performance.now();
await frame.getByRole('button', { name: /^Write 50,000 rows/ }).click();
await frame.getByRole('button', { name: /^Write 50,000 rows/ }).waitFor({ state: 'detached' });
await frame.getByText(/50,000 rows/).first().waitFor();
console.log('clicked', ((performance.now() - t) / 1000).toFixed(2));

for (let i = 0; i < 200; i++) { const txt = await frame.locator('body').innerText(); if (!/Writing|Wrote \d+% |of 50,000/.test(txt)) { console.log(txt.slice(0, 200)); break; } await sheet.page.waitForTimeout(50); }
console.log('written', ((performance.now() - t) / 1000).toFixed(2));
if (cdp) { const { profile } = await cdp.send('Profiler.stop'); writeFileSync(process.argv[2]!, JSON.stringify(profile)); }
console.log(JSON.stringify(await sheet.page.evaluate(() => (globalThis as any).sends)));
await sheet.page.screenshot({ path: '/tmp/w/bp.png' });
await driver.stop();
