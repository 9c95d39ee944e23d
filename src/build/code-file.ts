import vm from 'node:vm';
import type { Formula } from '../functions/formula';
import { bundleText } from './bundle-text';
import { type Documentation, documentationOf, documentedParameters } from './documentation';

const LIBRARY = 'ImageCost_';

/** Every call of a formula loads the whole file, so the library is made small; its functions stay readable. */
const LIBRARY_FORMAT = { format: 'iife', globalName: LIBRARY } as const;

/**
 * Code.js: the bundle, and one top-level function for each thing that `main.ts` exports, with its help.
 * @throws Error when a service is touched at load, or a formula's help and its parameters differ
 */
export async function codeFile(): Promise<string> {
  const [bundle, small] = await Promise.all([
    bundleText('main.ts', LIBRARY_FORMAT),
    bundleText('main.ts', { ...LIBRARY_FORMAT, minify: true }),
  ]);
  const exported = exportedFunctions(bundle);
  const parameters = await formulaParameters();
  const documentation = await documentationOf(Object.keys(exported));
  const stubs = Object.entries(exported).map(([name, entryPoint]) =>
    stub(name, parameters.get(name) ?? namesOf(entryPoint), documentation.get(name), parameters.has(name)),
  );
  return `${small}\n${stubs.join('\n')}`;
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
  const bundle = await bundleText('functions/index.ts', { format: 'iife', globalName: 'formulas' });
  const formulas = vm.runInNewContext(`${bundle}; formulas`, {}) as Record<string, Formula>;
  return new Map(Object.entries(formulas).map(([name, { parameters }]) => [name, parameters]));
}

const namesOf = (entryPoint: unknown): string[] =>
  (/^(?:async )?(?:function)?\s*\w*\s*\(([^)]*)\)/.exec(String(entryPoint))?.[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The stub passes `arguments` on, so that "not given" can be told from blank. */
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
  return `${documentation}\nfunction ${name}(${parameters.join(', ')}) {\n  return ${LIBRARY}.${name}.apply(null, arguments);\n}\n`;
}
