import { readdirSync, readFileSync } from 'node:fs';
import { shippedPackages } from '../support/shipped-parts';

/** docs/licences.md: the packages inside Code.js and sidebar.html, and the licences that go with them. */
export async function licencesPage(): Promise<string> {
  const packages = (await shippedPackages()).map(packageOf);
  return [
    '# What ships of other people',
    '',
    'Image Cost is under the Apache License 2.0. These packages are bundled into `Code.js` and `sidebar.html`; everything else in `package.json` is used for development only. Written by `npm run bench`.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    ...packages.flatMap(({ name, text }) => ['', `## ${name}`, '', '```', text, '```']),
    '',
  ].join('\n');
}

function packageOf(name: string) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!file) throw new Error(`${name} brings no licence text.`);
  return { name, version, licence: license, text: readFileSync(`${folder}/${file}`, 'utf8').trim() };
}
