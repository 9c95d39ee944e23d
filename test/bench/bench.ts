import { writeFileSync } from 'node:fs';
import { accuracyPage } from './accuracy';
import { licencesPage } from './licences';

writeFileSync('docs/accuracy.md', accuracyPage());
writeFileSync('docs/licences.md', await licencesPage());
if (!process.argv.includes('--docs')) {
  const { measureDocuments } = await import('./documents');
  const { measureLocalPage } = await import('./local-page');
  const { measureSizes } = await import('./sizes');
  const { measureSpeed } = await import('./speed');
  await measureSizes();
  await measureSpeed();
  await measureDocuments();
  await measureLocalPage();
}
