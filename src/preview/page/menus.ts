import { registries } from '@odoo/o-spreadsheet';
import type { Host, MenuEntry } from '../../host/contract';
import { showScriptError } from './toasts';

type Registry = typeof registries.topbarMenuRegistry;
type Item = Parameters<Registry['add']>[1];

/** Items of the grid component that make no sense here: no file store, no pivot data, nothing to pin. */
const OMITTED = new Set([
  'view_irregularity_map',
  'toggle_pin_panel',
  'insert_carousel',
  'insert_pivot',
  'insert_image',
  'pivot_data_sources',
]);

/** What the File menu does with the document. */
export interface FileActions {
  makeCopy(): void;
  startAfresh(): void;
}

/** Removes what makes no sense here, and adds to the File menu. Before the page is drawn. */
export function arrangeMenus(actions: FileActions): void {
  const menus = registries.topbarMenuRegistry;
  for (const menu of menus.getAll()) {
    if (!Array.isArray(menu.children)) continue;
    menu.children = menu.children.filter((item) =>
      typeof item === 'function' ? menu.id !== 'data' : !OMITTED.has(item.id ?? ''),
    );
  }
  menus.addChild('make_copy', ['file'], { name: 'Make a copy', sequence: 1, execute: actions.makeCopy });
  menus.addChild('start_afresh', ['file'], {
    name: 'Start afresh',
    sequence: 2,
    separator: true,
    execute: actions.startAfresh,
  });
}

/** Shows the menus that the script's `onOpen` added, beside the others. */
export function addScriptMenus(host: Pick<Host, 'menus' | 'clickMenu'>): void {
  host.menus().forEach(({ caption, entries }, index) => {
    registries.topbarMenuRegistry.add(`script menu ${index}`, {
      id: `script menu ${index}`,
      name: caption,
      sequence: 100 + index,
      children: itemsOf(entries, host),
    } as Item);
  });
}

function itemsOf(entries: MenuEntry[], host: Pick<Host, 'clickMenu'>): Item[] {
  return entries.flatMap((entry, index) => {
    if (entry.kind === 'separator') return [];
    const common = {
      id: `${index} ${entry.caption}`,
      name: entry.caption,
      sequence: index,
      separator: entries[index + 1]?.kind === 'separator',
    };
    if (entry.kind === 'submenu') return [{ ...common, children: itemsOf(entry.entries, host) } as Item];
    return [{ ...common, execute: () => clickMenu(entry.functionName, host) } as Item];
  });
}

/** Google shows what a menu item throws; the item's own failures are part of what a person sees. */
function clickMenu(functionName: string, host: Pick<Host, 'clickMenu'>): void {
  try {
    host.clickMenu(functionName);
  } catch (failure) {
    showScriptError(failure);
  }
}
