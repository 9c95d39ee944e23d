import vm from 'node:vm';
import type { BuildOptions } from 'esbuild';
import type { Formula } from '../functions/formula';
import { bundleText } from './bundle-text';
import { type Documentation, documentationOf, documentedParameters } from './documentation';
import { plainRates } from './plain-rates';

const LIBRARY = 'ImageCost_';
const MODULE: BuildOptions = { format: 'esm', plugins: [plainRates] };

/**
 * Code.js: the bundle, and one top-level function for each thing that `main.ts` exports, with its help.
 * @throws Error when a service is touched at load, or a formula's help and its parameters differ
 */
export async function codeFile(): Promise<string> {
  const [bundle, small] = await Promise.all([
    bundleText('main.ts', MODULE).then(asLibrary),
    bundleText('main.ts', { ...MODULE, minify: true }).then(asLibrary),
  ]);
  const exported = exportedFunctions(bundle);
  const parameters = await formulaParameters();
  const documentation = await documentationOf(Object.keys(exported));
  const stubs = Object.entries(exported).map(([name, entryPoint]) =>
    stub(name, parameters.get(name) ?? namesOf(entryPoint), documentation.get(name), parameters.has(name)),
  );
  return `${small}\n${stubs.join('\n')}`;
}

/** A module as one value: made for each call anew, so without a getter for each export. */
export function asLibrary(module: string): string {
  const exported = /export\s*\{([^}]*)\};?\s*$/;
  const [, names = ''] = exported.exec(module) ?? [];
  const members = names.replace(/([\w$]+)\s+as\s+([\w$]+)/g, '$2:$1');
  return `var ${LIBRARY}=(()=>{"use strict";${module.replace(exported, () => `return{${members}}`)}})();`;
}

/** What the bundle exports, loaded where no Google service exists: touching one at load is an error. */
export function exportedFunctions(bundle: string): Record<string, unknown> {
  try {
    return vm.runInNewContext(`${bundle}; ${LIBRARY}`, {}) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`Code.js must load without any service: ${(error as Error).message}`);
  }
}

async function formulaParameters(): Promise<Map<string, readonly string[]>> {
  const bundle = await bundleText('functions/index.ts', { format: 'iife', globalName: 'functions' });
  const formulas = vm.runInNewContext(`${bundle}; functions.formulas`, {}) as Record<string, Formula>;
  return new Map(Object.entries(formulas).map(([name, { parameters }]) => [name, parameters]));
}

const namesOf = (entryPoint: unknown): string[] =>
  (/^(?:async )?(?:function)?\s*\w*\s*\(([^)]*)\)/.exec(String(entryPoint))?.[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * The stub passes `arguments` on, so that "not given" can be told from blank. Sheets shows the help of formulas only, and
 * of it what they take, not what they give.
 */
export function stub(
  name: string,
  parameters: readonly string[],
  documentation: Documentation | undefined,
  isFormula: boolean,
): string {
  if (!documentation) throw new Error(`${name}: no JSDoc above its export`);
  const documented = documentedParameters(documentation);
  if (isFormula && !documentation.includes('@customfunction'))
    throw new Error(`${name}: no @customfunction in its JSDoc`);
  if (documented.join() !== parameters.join())
    throw new Error(
      `${name}: its JSDoc names (${documented.join(', ')}), its code (${parameters.join(', ')})`,
    );
  return `${isFormula ? `${shownBySheets(documentation)}\n` : ''}function ${name}(${parameters.join(', ')}) {\n  return ${LIBRARY}.${name}(...arguments);\n}\n`;
}

const shownBySheets = (documentation: Documentation): string =>
  documentation.replace(/^ \* @return .*\n/gm, '');
