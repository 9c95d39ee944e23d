import type { SidebarPage } from '../bridge/rates';
import type { ActualsPart } from './actuals/part-choice';

/** Where the sidebar stands. */
export type Page =
  | { readonly name: 'price' }
  | { readonly name: 'list'; readonly focus?: string }
  | { readonly name: 'form'; readonly key: string }
  | { readonly name: 'import' }
  | { readonly name: 'actuals'; readonly part: ActualsPart }
  | { readonly name: 'help' };

const PAGES: Readonly<Record<SidebarPage, Page>> = {
  price: { name: 'price' },
  rates: { name: 'list' },
  actuals: { name: 'actuals', part: 'plan' },
  help: { name: 'help' },
};

/** The page that a tab opens. */
export const pageOf = (tab: SidebarPage): Page => ({ ...PAGES[tab] });

/** The tab that a page stands under. */
export const tabOf = ({ name }: Page): SidebarPage =>
  name === 'price' || name === 'actuals' || name === 'help' ? name : 'rates';

/** The menu opens the sidebar's file with a hidden field before the rest that names the page: see the add-on's bridge. */
export function firstPage(): Page {
  const wanted = document.querySelector<HTMLInputElement>('input#page')?.value ?? '';
  return wanted in PAGES ? pageOf(wanted as SidebarPage) : pageOf('price');
}
