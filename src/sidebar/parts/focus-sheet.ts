declare const google: { readonly script: { readonly host?: { readonly editor?: { focus(): void } } } };

/** Gives the focus back to the sheet, which a page in a frame cannot do by itself. */
export const focusSheet = (): void => google.script.host?.editor?.focus();

/** Whether a key goes back to the sheet: F6, as between the parts of a window. */
export const isWayBack = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'F6' && !altKey && !ctrlKey && !metaKey;
