import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { asLibrary, exportedFunctions, stub } from '../../src/build/code-file';
import { formulaHelps } from '../../src/build/formula-help';
import { formulas } from '../../src/functions';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { builtCode } from '../support/built-code';

/** What it weighed when this was last looked at, rounded up: 236 KB of code, 82 KB of sentences, 30 KB of help. */
const MOST_BYTES = 350_000;

const declared = (code: string) => [...code.matchAll(/^function (\w+)\(([^)]*)\) \{$/gm)];

test('Code.js declares each formula with the parameter names that Sheets shows', async () => {
  const stubs = new Map(declared(await builtCode()).map(([, name, parameters]) => [name, parameters]));
  for (const [name, formula] of Object.entries(formulas))
    expect(stubs.get(name)).toBe(formula.parameters.join(', '));
});

test('each formula keeps its help above its declaration', async () => {
  const code = await builtCode();
  for (const name of Object.keys(formulas))
    expect(code).toMatch(new RegExp(`@customfunction\\n \\*/\\nfunction ${name}\\(`));
});

test('each argument has one English sentence and a Chinese clause, and optional ones say so', async () => {
  for (const { name, parameters } of await formulaHelps())
    for (const { name: parameter, text, optional } of parameters) {
      expect(`${name} ${parameter}: ${text.en}`).toMatch(/: .+\.$/);
      expect(text['zh-TW']).toMatch(/[㐀-鿿]/);
      if (parameter === 'rates') expect(optional).toBe(true);
    }
});

test('Code.js runs where no service exists and leaves nothing but its functions', async () => {
  const globals = vm.createContext({});
  vm.runInContext(await builtCode(), globals);
  const names = Object.keys(globals).filter((name) => typeof globals[name] === 'function');
  expect(names.filter((name) => !/^(IMG[A-Z]+|on(Open|Install)|[a-z][A-Za-z]+)$/.test(name))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(Object.keys(formulas)));
});

test('Code.js stays small: Google reads all of it for each call of a formula', async () => {
  expect(Buffer.byteLength(await builtCode())).toBeLessThanOrEqual(MOST_BYTES);
});

test('the rates that ship are written out in it, each as it stands in the sources', async () => {
  const code = await builtCode();
  for (const rate of SHIPPED_RATES) expect(code).toContain(`id:"${rate.id}",name:"${rate.name}"`);
});

test('a module as one value gives each export by its own name', () => {
  const library = asLibrary('var a=1,b=()=>2;export{a as one,b};\n');
  expect(vm.runInNewContext(`${library} [ImageCost_.one, ImageCost_.b()]`, {})).toEqual([1, 2]);
});

test('no formula could be read as a cell address', () => {
  for (const name of Object.keys(formulas)) expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|_$/);
});

test('Code.js has no syntax that Apps Script rejects', async () => {
  const code = await builtCode();
  expect(code).not.toMatch(/this\.#\w|^\s+static \w+ =|\bimport\(|^export /m);
  expect(code).not.toMatch(/\beval\(|new Function\(/);
});

test.each([
  ['a formula without JSDoc', undefined, ['size'], 'IMGX: no JSDoc above its export'],
  ['a formula that Sheets would not list', '/** @param size The size. */', ['size'], 'no @customfunction'],
  [
    'help that names another parameter',
    '/** @param {string} sizes The size.\n * @customfunction */',
    ['size'],
    'IMGX: its JSDoc names (sizes), its code (size)',
  ],
  ['help that leaves one out', '/** @customfunction */', ['size'], 'its JSDoc names (), its code (size)'],
])('the build fails on %s', (_name, documentation, parameters, message) => {
  expect(() => stub('IMGX', parameters, documentation, true)).toThrow(message);
});

test('the build fails when a service is touched at load', () => {
  expect(() => exportedFunctions('var ImageCost_ = SpreadsheetApp.getActive();')).toThrow(
    'Code.js must load without any service: SpreadsheetApp is not defined',
  );
});

test('estimating prompts takes at most 4 KB of it, where a tokenizer takes 2.3 MB', () => {
  const { metafile } = buildSync({
    entryPoints: ['src/pricing/prompt-tokens.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'bundle',
    target: 'es2020',
    charset: 'utf8',
  });
  const [output] = Object.values(metafile.outputs);
  expect(output?.inputs['src/pricing/prompt-tokens.ts']?.bytesInOutput).toBeLessThanOrEqual(4096);
});
