import { readFileSync } from 'node:fs';
import { accuracyPage } from './accuracy';

test('docs/accuracy.md says what npm run bench finds', () => {
  expect(readFileSync('docs/accuracy.md', 'utf8')).toBe(accuracyPage());
});
