import type { ActualsPart } from './actuals/part-choice';

/** Where the sidebar stands. */
export type Page =
  | { readonly name: 'list'; readonly focus?: string }
  | { readonly name: 'form'; readonly key: string }
  | { readonly name: 'import' }
  | { readonly name: 'actuals'; readonly part: ActualsPart }
  | { readonly name: 'help' };

/** Help in the menu opens the sidebar's file with a hidden field before the rest: see the add-on's bridge. */
export function firstPage(): Page {
  const field = document.querySelector<HTMLInputElement>('input#page');
  return field?.value === 'help' ? { name: 'help' } : { name: 'list' };
}
