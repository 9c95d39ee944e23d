import { cost, edited, FOLLOWING, newDocument, open, properties, save, UNMARKED } from './rate-documents';

test('a saved price reaches formulas that end in the marker, at once', async () => {
  const host = await newDocument();
  const state = await save(host, edited(40));
  expect(state).toMatchObject({ revision: 1, notices: [], canEdit: true });
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  await save(host, edited(50));
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(50), 12);
  host.typeInto('Sheet1', 'A2', UNMARKED);
  expect(host.value('Sheet1', 'A2')).toBeCloseTo(cost(50), 12);
});
