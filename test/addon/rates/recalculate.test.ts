import { RecordedUi } from '../../../src/host/recorded-ui';
import {
  alertOf,
  cost,
  edited,
  FOLLOWING,
  newDocument,
  open,
  properties,
  save,
} from '../../support/rate-documents';

test('Recalculate gives every formula with the marker a new one, and changes no rate', async () => {
  const ui = new RecordedUi();
  const host = await newDocument({ ui });
  await save(host, edited(40));
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  const before = await open(host);
  host.forgetExecutions();
  host.clickMenu('Image cost › More › Recalculate');
  expect(alertOf(ui)).toContain('calculated anew');
  expect(host.counts.customFunctionCalls).toBeGreaterThan(0);
  const after = await open(host);
  expect(after).toMatchObject({ revision: before.revision + 1, overrides: before.overrides });
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
});

test('Recalculate in a copied file takes nothing over from its mirror sheet', async () => {
  const original = await newDocument();
  await save(original, edited(40));
  const ui = new RecordedUi();
  const copy = original.copyDocument({ ui });
  copy.clickMenu('recalculate');
  expect(alertOf(ui)).toContain('This file holds rates #1 in a sheet only.');
  expect(properties(copy)).toEqual({});
});

test('after the marker is written, a save reads no cell', async () => {
  const host = await newDocument();
  const state = await save(host, edited(40));
  expect(state).toMatchObject({ revision: 1, canEdit: true });
  host.forgetExecutions();
  await host.run('saveRates', JSON.stringify({ ...state, overrides: [edited(50)] }));
  const calls = Object.keys(
    host.executions.find(({ functionName }) => functionName === 'saveRates')?.serviceCalls ?? {},
  );
  expect(calls).not.toContain('Range.getFormulas');
  const last = calls.indexOf('Range.setValues');
  expect(last).toBeGreaterThan(0);
  expect(calls.slice(last).filter((call) => /^Range\.get|getDataRange|getValue/.test(call))).toEqual([]);
});
