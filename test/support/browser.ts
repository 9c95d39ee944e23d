import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Headless, also as root, and without the browser's own calls home. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of one profile share a process, and with it what is compiled of their scripts.
  '--process-per-site',
];

/** What the browser of a test run leaves out, and one that is measured does not. */
export const TEST_SWITCHES: readonly string[] = [
  // Compiled in the background, a script is compiled anew for each page, whatever the process has of it. In the place of
  // what Playwright turns off by this switch, of which the others only matter on the net.
  '--disable-features=ScriptStreaming,AvoidUnnecessaryBeforeUnloadCheckSync,PaintHolding',
  // A test's page lives for seconds: what optimizing its scripts takes seldom pays.
  '--js-flags=--max-lazy --no-opt --invocation-count-for-maglev=1600',
];

const BUNDLED_DIRECTORY = resolve('node_modules/.cache/chromium-147.0.0');

/**
 * How playwright-core is to launch a Chromium on this machine: the browser that IMAGE_COST_BROWSER names
 * (a path, or `bundled`), else one installed on the system, else the one inside `@sparticuz/chromium`
 * (64-bit Intel Linux), else Chrome where playwright looks for it.
 */
export function browserLaunchOptions(): LaunchOptions {
  const wanted = process.env.IMAGE_COST_BROWSER;
  if (wanted && wanted !== 'bundled') return { executablePath: wanted, args: QUIET };
  const installed = SYSTEM_BROWSERS.find(existsSync);
  if (installed && wanted !== 'bundled') return { executablePath: installed, args: QUIET };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
  return { channel: 'chrome', args: QUIET };
}

function bundledBrowser(): LaunchOptions {
  if (!existsSync(BUNDLED_DIRECTORY)) unpackBundledBrowser();
  const libraries = join(BUNDLED_DIRECTORY, 'al2023/lib');
  return {
    executablePath: join(BUNDLED_DIRECTORY, 'chromium'),
    args: QUIET,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, '/lib/x86_64-linux-gnu', libraries]
        .filter(Boolean)
        .join(':'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: BUNDLED_DIRECTORY }),
    },
  };
}

/**
 * Unpacks binary, fonts and the libraries that a bare machine lacks (nss, nspr, expat). The package adds the
 * libraries only where it believes itself on Amazon Linux, which the runtime's name makes it believe; a rename
 * at the end keeps a second test process from starting a half-written binary.
 */
function unpackBundledBrowser(): void {
  const unfinished = `${BUNDLED_DIRECTORY}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' } },
  );
  writeFileSync(
    join(unfinished, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${BUNDLED_DIRECTORY}/fonts</dir><cachedir>${BUNDLED_DIRECTORY}/font-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(unfinished, BUNDLED_DIRECTORY);
  } catch (failure) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(BUNDLED_DIRECTORY)) throw failure;
  }
}
