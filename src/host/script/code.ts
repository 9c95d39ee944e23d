import { forLastText } from './for-last-text';

/** A function of the script as the host calls it. */
export type ScriptFunction = (...args: unknown[]) => unknown;

/** Code.js, read once and started afresh for every execution. */
export interface Code {
  /** Starts it with these globals, as Google does for each execution, and gives its top-level functions. */
  start(globals: Record<string, unknown>): Map<string, ScriptFunction>;
}

/** What browsers and Node have and Apps Script has not. */
const ABSENT = [
  'window',
  'self',
  'global',
  'document',
  'navigator',
  'location',
  'process',
  'require',
  'module',
  'exports',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'FormData',
  'Blob',
  'crypto',
  'performance',
  'atob',
  'btoa',
  'structuredClone',
  'localStorage',
  'sessionStorage',
  'alert',
  'confirm',
  'prompt',
];

const DECLARATION = /\bfunction\s+([A-Za-z_$][\w$]*)\s*\(/g;

type Bindings = Record<string, () => unknown>;

/** Those of the bindings that are functions now; what is not at the top level cannot be read from there. */
function functionsAmong(bindings: Bindings): Map<string, ScriptFunction> {
  const found = new Map<string, ScriptFunction>();
  for (const [name, read] of Object.entries(bindings)) {
    try {
      if (typeof read() === 'function') found.set(name, (...args) => (read() as ScriptFunction)(...args));
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
    }
  }
  return found;
}

/** What stands behind `function` anywhere in the text, but for what hosts provide: the top level is among it. */
function declaredNames(text: string): string[] {
  const names = [...new Set([...text.matchAll(DECLARATION)].map(([, name]) => String(name)))];
  return names.filter((name) => !(name in globalThis));
}

/** Compiles the text so that `$declared` is told of these function declarations before its first statement runs. */
function compile(text: string, declared: readonly string[], globalNames: readonly string[]) {
  const own = declared.filter((name) => !globalNames.includes(name));
  const bindings = own.map((name) => `${name}: () => ${name}`).join(', ');
  const absent = ABSENT.filter((name) => !globalNames.includes(name) && !own.includes(name));
  const parameters = ['$declared', 'globalThis', ...globalNames, ...absent];
  return new Function(...parameters, `$declared({ ${bindings} });\n${text}\n`);
}

/** The names of the functions declared at the top level of a script. Runs none of it. */
export const topLevelFunctions = forLastText(findTopLevelFunctions);

function findTopLevelFunctions(text: string): readonly string[] {
  let names: string[] = [];
  const enough = new Error('enough');
  try {
    compile(
      text,
      declaredNames(text),
      [],
    )((bindings: Bindings) => {
      names = [...functionsAmong(bindings).keys()];
      throw enough;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return names;
}

/**
 * Reads Code.js. Only function *declarations* at the top level can be called from outside: they alone exist
 * before the first statement runs, and that is when they are looked for.
 */
export function readCode(text: string, globalNames: readonly string[]): Code {
  const start = compile(text, topLevelFunctions(text), globalNames);
  return {
    start(globals) {
      let found = new Map<string, ScriptFunction>();
      const declared = (bindings: Bindings) => {
        found = functionsAmong(bindings);
      };
      start(declared, { ...globals }, ...globalNames.map((name) => globals[name]));
      return found;
    },
  };
}
