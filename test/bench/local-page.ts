import { spawn } from 'node:child_process';
import { Driver } from '../support/driver';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Prints how long a newcomer waits: for the first figures after `npm start`, and for the page. */
export async function measureLocalPage(): Promise<void> {
  console.log(`\nnpm start to the first figures: ${seconds(await firstFigures())}`);
  const driver = await Driver.start();
  try {
    const waits: number[] = [];
    for (let visit = 0; visit < 5; visit++) waits.push((await driver.open('bench')).readyMs);
    const [least = 0, , median = 0] = waits.sort((a, b) => a - b);
    console.log(`the page is ready in ${seconds(least)} (median ${seconds(median)}) in headless Chromium`);
    const inserts: number[] = [];
    for (let visit = 0; visit < 3; visit++) inserts.push(await insertion(driver, `plan ${visit}`));
    console.log(
      `a plan is inserted in ${seconds(Math.min(...inserts))}, in the first document in ${seconds(inserts[0] ?? 0)}`,
    );
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
