import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentCalls } from '../../../src/preview/server/document-calls';
import { Documents } from '../../../src/preview/server/documents';
import { Locks } from '../../../src/preview/server/locks';
import { Subscribers } from '../../../src/preview/server/subscribers';

const directory = mkdtempSync(join(tmpdir(), 'calls-'));
const documents = new Documents(directory, () => ({ revisionId: 'start' }));
afterAll(() => {
  documents.save();
  rmSync(directory, { recursive: true });
});

test('the page that hands in a revision gets a receipt, the others its commands', () => {
  const { revise } = documentCalls({ documents, locks: new Locks(), subscribers: new Subscribers() });
  const revision = {
    type: 'REMOTE_REVISION',
    serverRevisionId: 'start',
    nextRevisionId: 'r1',
    commands: [1, 2],
  };
  const receipt = { ...revision, commands: [] };
  expect(revise({ document: 'd', page: 'one', after: 0, revision })).toEqual({ revisions: [receipt] });
  expect(revise({ document: 'd', page: 'two', after: 0 })).toEqual({ revisions: [revision] });
  const late = { ...revision, nextRevisionId: 'r2' };
  expect(revise({ document: 'd', page: 'two', after: 0, revision: late })).toEqual({ revisions: [revision] });
});
