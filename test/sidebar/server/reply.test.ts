import { problemWords } from '../../../src/sidebar/problem-words';
import { outcomeOf } from '../../../src/sidebar/server/reply';

const STATE = {
  revision: 3,
  token: 'abcd',
  language: 'en',
  today: '2026-11-22',
  defaultRateId: 'gpt-image-2',
  overrides: [],
  broken: [],
  notices: [],
  canEdit: true,
};

test('a state is taken as it is', () => {
  expect(outcomeOf(JSON.stringify({ kind: 'state', state: STATE }))).toEqual({ kind: 'state', state: STATE });
});

test('a stored override that does not pass is set apart, never taken', () => {
  const overrides = [{ id: 'ours', rate: { id: 'ours', name: '<b>' }, edited: '2026-11-22', previous: null }];
  const outcome = outcomeOf(JSON.stringify({ kind: 'conflict', theirs: { ...STATE, overrides } }));
  const theirs = outcome.kind === 'conflict' ? outcome.theirs : undefined;
  expect(theirs?.overrides).toEqual([]);
  expect(theirs?.broken).toMatchObject([
    { id: 'ours', stored: overrides[0], problem: { code: 'rate/invalid' } },
  ]);
});

test.each([
  ['nothing', undefined],
  ['no JSON', 'Service error'],
  ['another kind', '{"kind":"page"}'],
  ['a state without a revision', JSON.stringify({ kind: 'state', state: { ...STATE, revision: undefined } })],
  ['an unknown language', JSON.stringify({ kind: 'state', state: { ...STATE, language: 'fr' } })],
  ['no day', JSON.stringify({ kind: 'state', state: { ...STATE, today: 'now' } })],
  ['overrides that are no list', JSON.stringify({ kind: 'state', state: { ...STATE, overrides: {} } })],
])('%s cannot be read', (_, answer) => {
  expect(outcomeOf(answer).kind).toBe('unreadable');
});

test('a problem without a sentence here is named by its code', () => {
  expect(problemWords({ code: 'store/of-tomorrow', values: {} }, 'en')).toBe(
    'Something went wrong (store/of-tomorrow). Nothing was saved.',
  );
});
