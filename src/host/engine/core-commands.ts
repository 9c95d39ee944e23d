import { coreTypes, registries } from '@odoo/o-spreadsheet';

/**
 * Lets a command travel to other pages and be undone like the engine's own. Its inverse touches the same cells, which
 * is all that the engine asks of it: what it changed goes back by the history, but what others did since is worked out
 * anew against the inverse, and a command without one can neither be undone nor opened again.
 */
export function addCoreCommand(type: string): void {
  (coreTypes as Set<string>).add(type);
  const inverses = registries.inverseCommandRegistry;
  if (!inverses.contains(type)) inverses.add(type, (command) => [command]);
}
