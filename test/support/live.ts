import { readFileSync } from 'node:fs';
import type { HostOptions } from '../../src/host/contract';

const scopesOf = (path: string): Record<string, { scopes: readonly string[] | string }> =>
  JSON.parse(readFileSync(path, 'utf8'));

const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };

/**
 * Google as it may be: formulas are calculated once a script has ended and nothing reads cells before, exceptions come
 * in a language that nobody can match, and no method asks for more than the manifest's scopes.
 */
export const LIVE = {
  calculation: 'after the script',
  exceptions: 'zh-TW',
  scopes: {
    granted: oauthScopes.map((scope) => String(scope.split('/').pop())),
    asked: Object.fromEntries(
      Object.entries(scopesOf('test/data/apps-script-methods.json')).map(([name, { scopes }]) => [
        name,
        scopes,
      ]),
    ),
  },
} as const satisfies Partial<HostOptions>;
