import { readFile } from 'node:fs/promises';
import { bundleText, sourcePath } from './bundle-text';
import { formulaHelps } from './formula-help';

/**
 * sidebar.html: one static page with its script and its style inside.
 * @throws Error when the script or the style holds what would end it early, or what HtmlService takes for a template
 */
export async function sidebarFile(): Promise<string> {
  const [page, style, script] = await Promise.all([
    readFile(sourcePath('sidebar/sidebar.html'), 'utf8'),
    bundleText('sidebar/sidebar.css', { minify: true }),
    sidebarScript(),
  ]);
  const parts = { style, script };
  for (const [name, text] of Object.entries(parts)) refuseUnsafe(name, text);
  return page.replace(/\/\* (style|script) \*\//g, (_, part: keyof typeof parts) => parts[part].trim());
}

/**
 * HtmlService takes `//` inside a template literal for a comment and cuts the rest: none are left in. Nor is a backtick
 * in a text or an expression, which might be taken for the start of one.
 */
async function sidebarScript(): Promise<string> {
  const script = await bundleText('sidebar/main.tsx', {
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    supported: { 'template-literal': false },
    define: { FORMULA_HELP: JSON.stringify(JSON.stringify(await formulaHelps())) },
  });
  return script.replaceAll('`', '\\x60');
}

/** What must not stand in an inlined script or style, and why. */
const UNSAFE: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/<!--\s*<script/i, 'keeps the script from ending'],
  [/<\/(?:script|style)/i, 'ends the script or style early'],
  [/<\?/, 'is a template tag for HtmlService'],
  [/(?:src|href)\s*=\s*["']?https?:|url\(\s*["']?https?:|@import/i, 'is fetched from elsewhere'],
];

/** @throws Error that names what was found */
export function refuseUnsafe(name: string, text: string): void {
  for (const [pattern, why] of UNSAFE) {
    const found = pattern.exec(text);
    if (found) throw new Error(`The sidebar's ${name} holds ${found[0]}, which ${why}.`);
  }
}
