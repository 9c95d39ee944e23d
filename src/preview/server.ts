import { createServer, type Server } from 'node:http';
import { build } from '../build/bundle';
import { languageOf } from '../i18n/language';
import { Documents } from './server/documents';
import { figures } from './server/figures';
import { Locks } from './server/locks';
import { bundlePage } from './server/page-bundle';
import { builtAddOn, requestListener } from './server/request-listener';
import { Subscribers } from './server/subscribers';
import { starterSheet } from './starter-sheet';

/**
 * `npm start`: builds the add-on and serves a spreadsheet that runs it. Environment: PORT (8710, or the next that
 * is free), IMAGE_COST_DATA (where documents are kept: `.preview`), IMAGE_COST_BUILD=no (serve `dist` as it is).
 */
const FIRST_PORT = 8710;

/** Listens on the first free port from this one on; 0 lets the system choose. */
async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (failure: NodeJS.ErrnoException) =>
        failure.code === 'EADDRINUSE' && port !== 0 ? resolve(true) : reject(failure),
      );
      server.listen(candidate, '127.0.0.1', () => resolve(false));
    });
    server.removeAllListeners('error');
    if (!taken) return (server.address() as { port: number }).port;
  }
}

async function main(): Promise<void> {
  const built = process.env.IMAGE_COST_BUILD === 'no' ? undefined : build();
  const [files] = await Promise.all([bundlePage(), built]);
  const documents = new Documents(process.env.IMAGE_COST_DATA ?? '.preview', (locale) =>
    starterSheet(languageOf(locale ?? 'en')),
  );
  const subscribers = new Subscribers();
  const server = createServer(requestListener(files, { documents, locks: new Locks(), subscribers }));
  const port = await listen(server, Number(process.env.PORT ?? FIRST_PORT));
  const stop = () => {
    documents.save();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  console.log(`\n  Image Cost runs at http://localhost:${port}/   (Ctrl+C stops it)\n`);
  console.log(`${figures(builtAddOn()).join('\n')}\n`);
}

await main();
