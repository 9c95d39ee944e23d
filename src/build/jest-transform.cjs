const { transformSync } = require('esbuild');

/** Jest transform: TypeScript and JSX through esbuild, with source maps inline. */
module.exports = {
  process: (text, filename) => ({
    code: transformSync(text, {
      loader: filename.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcefile: filename,
      define: { 'import.meta.url': 'moduleUrl' },
      banner: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;",
    }).code,
  }),
};
