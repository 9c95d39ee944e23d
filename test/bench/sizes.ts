import { gzipSync } from 'node:zlib';
import { codeFile } from '../../src/build/code-file';
import { sidebarFile } from '../../src/build/sidebar-file';
import { shippedParts } from '../support/shipped-parts';
import { PEERS, peerBundle } from './peers';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** Prints what is pushed, beside the peers' bundles, and what it is made of. */
export async function measureSizes(): Promise<void> {
  const files = {
    'Code.js': Buffer.from(await codeFile()),
    'sidebar.html': Buffer.from(await sidebarFile()),
    ...Object.fromEntries(Object.keys(PEERS).map((name) => [name, Buffer.from(peerBundle(name))])),
  };
  console.log('\nSizes, all minified');
  console.table(
    Object.entries(files).map(([name, text]) => ({
      name,
      bytes: kilobytes(text.length),
      characters: text.toString('utf8').length,
      gzip: kilobytes(gzipSync(text).length),
      'Code.js ÷ this': (files['Code.js'].length / text.length).toFixed(2),
    })),
  );
  for (const entry of ['main.ts', 'sidebar/main.tsx'] as const) {
    console.log(`\nWhat src/${entry} bundles, minified`);
    const parts = [...(await shippedParts(entry))].sort(([, one], [, other]) => other - one);
    console.table(parts.map(([part, bytes]) => ({ part, bytes: kilobytes(bytes) })));
  }
}
