import { argumentColumns } from '../../src/functions/argument-columns';
import type { Call } from '../../src/functions/document';
import type { Parameter } from '../../src/functions/parameter';
import { SHIPPED_TABLE } from '../../src/rates/rate-table';

const call: Call = { table: () => SHIPPED_TABLE, language: () => 'en', wallClock: () => '' };

/** A parameter that counts how often it is read. */
function counted(): { parameter: Parameter<string>; reads: () => number } {
  let reads = 0;
  const read = (cell: unknown) => {
    reads += 1;
    return `read ${cell}`;
  };
  return { parameter: { read, missing: () => 'none' }, reads: () => reads };
}

const column = (rows: number, cell: (at: number) => string): string[][] =>
  Array.from({ length: rows }, (_, at) => [cell(at)]);

test('an argument that is the same for all rows is read once, one that repeats once a value', () => {
  const [size, rate] = [counted(), counted()];
  const parameters = { size: size.parameter, rate: rate.parameter };
  const cells = column(3000, (at) => `size ${at % 7}`);
  const { map } = argumentColumns(parameters, [cells, 'mine'], call);
  expect(map((values) => `${values.size}, ${values.rate}`)).toEqual(
    column(3000, (at) => `read size ${at % 7}, read mine`),
  );
  expect([size.reads(), rate.reads()]).toEqual([7, 1]);
});

test('more different cells than are remembered are read as they are', () => {
  const { parameter } = counted();
  const { map } = argumentColumns({ size: parameter }, [column(3000, (at) => `${at % 1500}`)], call);
  expect(map(({ size }) => size)).toEqual(column(3000, (at) => `read ${at % 1500}`));
});
