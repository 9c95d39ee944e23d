import { insertionsFail } from '../../support/insert-plan-fails';

// Every fourth of the methods, so that the file stays short.
test('whichever method of Google always fails, a plan is there with its figures, or one line says why not', async () => {
  const seen = await insertionsFail(1, 4);
  expect([...seen].sort()).toEqual(expect.arrayContaining(['none', 'without']));
}, 600_000);
