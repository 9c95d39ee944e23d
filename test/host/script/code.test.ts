import { readCode, topLevelFunctions } from '../../../src/host/script/code';
import { formulaHelp } from '../../../src/host/script/formula-help';

const CODE = `
function first() { return 1; }
  function indented() { return service(); }
async function later() {}
function private_() {}
var assigned = function named() {};
const arrow = () => 1;
(() => { function nested() {} })();
{ function inBlock() {} }
class Thing { method() { return function inMethod() {}; } }
// function commented() {}
const text = 'function quoted() {}';
var ran = 0; ran += 1;
function runs() { ran += 1; return ran; }
`;

describe('Code.js', () => {
  test('has the functions declared at its top level, and no others', () => {
    expect(topLevelFunctions(CODE)).toEqual(['first', 'indented', 'later', 'private_', 'runs']);
  });

  test('looking for functions runs nothing', () => {
    expect(topLevelFunctions('function found() {} throw new Error("ran");')).toEqual(['found']);
  });

  test('is started afresh each time, with the given globals', () => {
    const code = readCode(CODE, ['service']);
    const started = code.start({ service: () => 'served' });
    expect([started.get('runs')?.(), started.get('runs')?.(), started.get('indented')?.()]).toEqual([
      2,
      3,
      'served',
    ]);
    expect(code.start({}).get('runs')?.()).toBe(2);
  });

  test('a service touched while it loads fails the start', () => {
    const code = readCode('const sheet = Service.open(); function main() {}', ['Service']);
    expect(() => code.start({ Service: {} })).toThrow(TypeError);
  });
});

describe('the help of a custom function', () => {
  test('is its comment in one line, with the parameters of its declaration', () => {
    const code = `
      /**
       * Cost of <b>one</b>
       * image.
       *
       * @param {string} size The size,
       *   as typed.
       * @param quality Optional. Blank = medium.
       * @return {number} not shown
       * @customfunction
       */
      function COST(size, quality, rates) {}`;
    expect(formulaHelp(code)).toEqual([
      {
        name: 'COST',
        description: 'Cost of one image.',
        parameters: [
          { name: 'size', description: 'The size, as typed.' },
          { name: 'quality', description: 'Optional. Blank = medium.' },
          { name: 'rates', description: '' },
        ],
      },
    ]);
  });

  test.each([
    ['no @customfunction', '/** Cost. */ function COST() {}'],
    ['something between comment and function', '/** @customfunction */ var one = 1; function COST() {}'],
    ['a private name', '/** @customfunction */ function COST_() {}'],
    ['another comment nearer', '/** @customfunction */ /** Cost. */ function COST() {}'],
  ])('%s: not listed', (_, code) => {
    expect(formulaHelp(code)).toEqual([]);
  });
});
