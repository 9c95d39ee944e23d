import type { FirstPage, SidebarPage } from '../bridge/rates';
import type { ActualsPart } from './actuals/part-choice';

/** Where the sidebar stands. */
export type Page =
  | { readonly name: 'price' }
  | { readonly name: 'list'; readonly focus?: string }
  | { readonly name: 'form'; readonly key: string }
  | { readonly name: 'import' }
  | { readonly name: 'actuals'; readonly part: ActualsPart | 'in front' }
  | { readonly name: 'help' };

const PAGES: Readonly<Record<FirstPage, Page>> = {
  price: { name: 'price' },
  rates: { name: 'list' },
  actuals: { name: 'actuals', part: 'plan' },
  bill: { name: 'actuals', part: 'bill' },
  help: { name: 'help' },
};

/** The page that the menu opens. */
const pageOf = (first: FirstPage): Page => ({ ...PAGES[first] });

/** The page that a tab opens: of those on actual costs the one that belongs to the sheet in front. */
export const pageOfTab = (tab: SidebarPage): Page =>
  tab === 'actuals' ? { name: 'actuals', part: 'in front' } : pageOf(tab);

/** The tab that a page stands under. */
export const tabOf = ({ name }: Page): SidebarPage =>
  name === 'price' || name === 'actuals' || name === 'help' ? name : 'rates';

/** The menu opens the sidebar's file with a hidden field before the rest that names the page: see the add-on's bridge. */
export function firstPage(): Page {
  const wanted = document.querySelector<HTMLInputElement>('input#page')?.value ?? '';
  return wanted in PAGES ? pageOf(wanted as FirstPage) : pageOf('price');
}
