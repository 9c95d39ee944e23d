import { spawnSync } from 'node:child_process';

// Needs a built `dist`, as `npm test` makes it first. Works offline and without a login.
test('clasp would push the manifest, the code and the sidebar, and nothing else', () => {
  const clasp = 'node_modules/@google/clasp/build/src/index.js';
  const { stdout } = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], { encoding: 'utf8' });
  const { filesToPush, untrackedFiles } = JSON.parse(stdout) as Record<string, string[]>;
  expect(filesToPush?.sort()).toEqual(['dist/Code.js', 'dist/appsscript.json', 'dist/sidebar.html']);
  // What `npm run warehouse` leaves beside them stays here.
  expect(untrackedFiles?.filter((file) => file !== 'dist/bigquery.sql')).toEqual([]);
});
