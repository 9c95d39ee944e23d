import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Documents,
  position,
  type Revision,
  revisionsAfter,
  wantsSnapshot,
} from '../../../src/preview/server/documents';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const open = () => new Documents(directory, () => ({ revisionId: 'start' }));
const revision = (after: string, id: string): Revision => ({
  type: 'REMOTE_REVISION',
  serverRevisionId: after,
  nextRevisionId: id,
});
const ids = (revisions: Revision[] | undefined) => revisions?.map(({ nextRevisionId }) => nextRevisionId);

test('a revision is taken only if it follows the newest one', () => {
  const documents = open();
  const document = documents.get('a');
  expect(documents.append(document, revision('start', 'r1'))).toBe(true);
  expect(documents.append(document, revision('start', 'r2'))).toBe(false);
  expect(documents.append(document, revision('r1', 'r2'))).toBe(true);
  expect(ids(revisionsAfter(document, 1))).toEqual(['r2']);
  documents.save();
});

test('a snapshot replaces what it contains, and pages that are behind still get every revision', () => {
  const documents = open();
  const document = documents.get('a');
  documents.append(document, revision('start', 'r1'));
  documents.append(document, { ...revision('r1', 's1'), type: 'SNAPSHOT', data: { revisionId: 's1' } });
  documents.append(document, revision('s1', 'r2'));
  expect(document.data).toEqual({ revisionId: 's1' });
  expect(ids(revisionsAfter(document, document.dataPosition))).toEqual(['r2']);
  expect(ids(revisionsAfter(document, 0))).toEqual(['r1', 's1', 'r2']);
  expect(revisionsAfter(document, 1)?.[0]).toEqual({
    type: 'SNAPSHOT_CREATED',
    serverRevisionId: 'r1',
    nextRevisionId: 's1',
  });
  documents.save();
});

test('a document is the same after the server was started again, its caches apart', () => {
  const documents = open();
  const document = documents.get('ü/ä 中');
  documents.append(document, revision('start', 'r1'));
  documents.append(document, { ...revision('r1', 's1'), type: 'SNAPSHOT', data: { revisionId: 's1' } });
  documents.append(document, revision('s1', 'r2'));
  documents.store(document, 'document properties').a = '1';
  documents.store(document, 'document cache').b = '2';
  documents.save();
  const again = open().get('ü/ä 中');
  expect(position(again)).toBe(3);
  expect(ids(revisionsAfter(again, again.dataPosition))).toEqual(['r2']);
  expect(revisionsAfter(again, 0)).toBeUndefined();
  expect(again.stores).toEqual({ 'document properties': { a: '1' } });
});

test('user properties belong to the person, document properties to the document', () => {
  const documents = open();
  documents.store(documents.get('a'), 'user properties').language = 'zh-TW';
  documents.store(documents.get('a'), 'document properties').rates = '7';
  expect(documents.store(documents.get('b'), 'user properties')).toEqual({ language: 'zh-TW' });
  expect(documents.store(documents.get('b'), 'document properties')).toEqual({});
  documents.save();
});

test('copies take names that are free, without properties', () => {
  const documents = open();
  documents.store(documents.get('a'), 'document properties').rates = '7';
  const copies = [1, 2].map(() => documents.copy('a', { revisionId: 'c' }));
  expect(copies.map(({ name }) => name)).toEqual(['Copy of a', 'Copy of a (2)']);
  expect(copies[0]?.stores).toEqual({});
  documents.save();
});

test('a snapshot is wanted after 200 revisions, and not right after one', () => {
  const documents = open();
  const document = documents.get('a');
  for (let n = 0; n <= 200; n++) {
    expect(wantsSnapshot(document)).toBe(false);
    documents.append(document, revision(n ? `r${n - 1}` : 'start', `r${n}`));
  }
  expect(wantsSnapshot(document)).toBe(true);
  documents.append(document, { ...revision('r200', 's'), type: 'SNAPSHOT', data: { revisionId: 's' } });
  expect(wantsSnapshot(document)).toBe(false);
  documents.save();
});
