/**
 * Gives an element the focus if the person is in the sidebar. Who went on in the sheet while the sidebar worked keeps
 * typing there.
 */
export function moveFocus(element: Element | null): void {
  if (document.hasFocus() && element instanceof HTMLElement) element.focus();
}
