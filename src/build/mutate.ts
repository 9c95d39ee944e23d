import { Stryker } from '@stryker-mutator/core';

/** Files whose lines are changed, and the tests that have to notice: those of the room, or of what uses it. */
const ROOMS = {
  pricing: { mutate: ['src/pricing/*.ts'], tests: ['test/pricing/*.test.ts'] },
  rates: { mutate: ['src/rates/**/*.ts', '!src/rates/schema.ts'], tests: ['test/rates/**/*.test.ts'] },
  // A schema is made when its file is loaded: its changes count from then on, so all is loaded anew for each.
  schema: { mutate: ['src/rates/schema.ts'], tests: ['test/rates/**/*.test.ts'], ignoreStatic: false },
  planning: { mutate: ['src/planning/*.ts'], tests: ['test/planning/*.test.ts'] },
  odds: { mutate: ['src/planning/odds/*.ts'], tests: ['test/planning/odds/*.test.ts'] },
  actuals: {
    mutate: ['src/planning/{actuals,billed}/**/*.ts'],
    // What is read is looked at where it is shown: in the preview's figures and in the cell of IMGUSAGE.
    tests: [
      ...['test/planning/{actuals,billed}/**/*.test.ts', 'test/sidebar/actuals/*.test.ts'],
      'test/functions/formulas.test.ts',
    ],
  },
};

type Room = keyof typeof ROOMS;

/** The share of changed lines, in percent, that tests must notice in each room. */
const LEAST = 90;

/** Changes the lines of one room, one at a time, and gives how many percent of the changes its tests noticed. */
async function noticed(room: Room): Promise<number> {
  const { tests, ...options } = ROOMS[room];
  const results = await new Stryker({
    configFile: 'src/build/stryker.json',
    ...options,
    incrementalFile: `node_modules/.cache/mutation-${room}.json`,
    jest: { config: { testMatch: tests.map((path) => `<rootDir>/${path}`) } },
  }).runMutationTest();
  const count = (...states: readonly string[]) =>
    results.filter(({ status }) => states.includes(status)).length;
  const found = count('Killed', 'Timeout');
  return (100 * found) / (found + count('Survived', 'NoCoverage'));
}

const given = process.argv.slice(2);
const rooms = Object.keys(ROOMS) as Room[];
const unknown = given.filter((name) => !rooms.includes(name as Room));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: give one or more of ${rooms.join(', ')}.`);

const below: Room[] = [];
for (const room of rooms.filter((name) => given.length === 0 || given.includes(name))) {
  const percent = await noticed(room);
  console.log(`${room}: ${percent.toFixed(1)}% of the changes noticed`);
  if (!(percent >= LEAST)) below.push(room);
}
if (below.length > 0) throw new Error(`Below ${LEAST}%: ${below.join(', ')}.`);
