import { spawn } from 'node:child_process';
import { Driver } from '../support/driver';
import { hold } from './limits';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Prints how long a newcomer waits: for the first figures after `npm start`, the page, a plan and the sidebar. */
export async function measureLocalPage(): Promise<void> {
  const started = await firstFigures();
  console.log(`\nnpm start to the first figures: ${seconds(started)}`);
  hold('npm start to the first figures, in ms', started, 5000);
  const driver = await Driver.start();
  try {
    const waits: number[] = [];
    for (let visit = 0; visit < 5; visit++) waits.push((await driver.open('bench')).readyMs);
    const [least = 0, , median = 0] = waits.sort((a, b) => a - b);
    console.log(`the page is ready in ${seconds(least)} (median ${seconds(median)}) in headless Chromium`);
    hold('The page ready, in ms', median, 2000);
    const inserts: number[] = [];
    for (let visit = 0; visit < 3; visit++) inserts.push(await insertion(driver, `plan ${visit}`));
    console.log(
      `a plan is inserted in ${seconds(Math.min(...inserts))}, in the first document in ${seconds(inserts[0] ?? 0)}`,
    );
    hold('A plan inserted, in ms', inserts[0] ?? 0, 1000);
    const openings: number[] = [];
    for (let visit = 0; visit < 3; visit++) openings.push(await opening(driver, `sidebar ${visit}`));
    const [soonest = 0, opened = 0] = openings.sort((a, b) => a - b);
    console.log(`the sidebar opens in ${seconds(soonest)} (median ${seconds(opened)})`);
    hold('The sidebar opened, in ms', opened, 500);
  } finally {
    await driver.stop();
  }
}

/** From the click to the sheet that is drawn, in a document of its own, in milliseconds. */
async function insertion(driver: Driver, document: string): Promise<number> {
  const { page } = await driver.open(document);
  const took = await page.evaluate(async () => {
    const start = performance.now();
    preview.host.clickMenu('insertPlan');
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    return performance.now() - start;
  });
  await page.close();
  return took;
}

/** From the click to the first page with its figures, in a document of its own, in milliseconds. */
async function opening(driver: Driver, document: string): Promise<number> {
  const sheet = await driver.open(document);
  const start = performance.now();
  await sheet.page.evaluate(() => preview.host.clickMenu('priceImage'));
  await (await sheet.sidebarFrame()).getByText('$0.0527').first().waitFor();
  const took = performance.now() - start;
  await sheet.close();
  return took;
}

/** From the command to the last of the figures that it prints, in milliseconds. */
function firstFigures(): Promise<number> {
  const start = performance.now();
  const server = spawn('npm', ['start'], { env: { ...process.env, PORT: '0' }, detached: true });
  let written = '';
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      written += chunk;
      if (!written.includes('=IMGCHECK(')) return;
      resolve(performance.now() - start);
      process.kill(-Number(server.pid), 'SIGINT');
    });
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${written}`)));
  });
}
