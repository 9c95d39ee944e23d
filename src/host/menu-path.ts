import type { Menu, MenuEntry } from './contract';

/** The function that an item calls, by its path from the menu's caption (`Add-on › Open`); undefined for a bare name. */
export function functionAt(menus: readonly Menu[], path: string): string | undefined {
  const [caption, ...steps] = path.split(/\s*[›>]\s*/);
  if (steps.length === 0) return undefined;
  let entries: MenuEntry[] = menus.filter((menu) => menu.caption === caption).flatMap((menu) => menu.entries);
  for (const [index, step] of steps.entries()) {
    const entry = entries.find((each) => each.kind !== 'separator' && each.caption === step);
    if (entry?.kind === 'item' && index === steps.length - 1) return entry.functionName;
    entries = entry?.kind === 'submenu' ? entry.entries : [];
  }
  throw new Error(`There is no menu item ${path}.`);
}
