import { insertionsFail } from '../../support/insert-plan-fails';

test('whichever method of Google always fails, a plan is there with its figures, or one line says why not (1 of 4)', async () => {
  const seen = await insertionsFail(0, 4);
  expect([...seen].sort()).toEqual(expect.arrayContaining(['none', 'without']));
}, 600_000);
