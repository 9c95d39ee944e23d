import type { Scopes } from '../contract';

/** Where a scope's short name, as Google's pages list it, belongs. */
const GOOGLE = 'https://www.googleapis.com/auth/';

/** Throws Google's words for a method that asks for a scope that was not granted; of an unlisted method, the host's. */
export function refuseWithoutScope(method: string, { granted, asked }: Scopes): void {
  const scopes = asked[method];
  if (scopes === undefined) throw new Error(`The local host knows no scopes of ${method}: list them.`);
  if (typeof scopes === 'string' || scopes.some((scope) => granted.includes(scope))) return;
  const wanted = scopes.map((scope) => GOOGLE + scope).join(' || ');
  throw new Error(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${wanted}`,
  );
}
