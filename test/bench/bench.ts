import { readFileSync, writeFileSync } from 'node:fs';
import { accuracyPage } from './accuracy';
import { licencesPage } from './licences';

const pages = { 'docs/accuracy.md': accuracyPage(), 'docs/licences.md': await licencesPage() };
if (process.argv.includes('--check')) {
  const old = Object.entries(pages).filter(([path, page]) => readFileSync(path, 'utf8') !== page);
  if (old.length > 0)
    throw new Error(`Run npm run bench: ${old.map(([path]) => path).join(' and ')} would differ.`);
} else {
  for (const [path, page] of Object.entries(pages)) writeFileSync(path, page);
  const { requireLimits } = await import('./limits');
  const { measureBills } = await import('./bills');
  const { measureDocuments } = await import('./documents');
  const { measureLocalPage } = await import('./local-page');
  const { measureServiceCalls } = await import('./service-calls');
  const { measureSizes } = await import('./sizes');
  const { measureSpeed } = await import('./speed');
  const { measureWarehouse } = await import('./warehouse');
  await measureSizes();
  await measureSpeed();
  await measureDocuments();
  await measureServiceCalls();
  await measureBills();
  await measureLocalPage();
  await measureWarehouse();
  requireLimits();
}
