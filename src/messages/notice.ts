/** Something that was noticed and mended, or that a person should know. */
export type Notice =
  | { readonly kind: 'marker-repaired'; readonly was: 'missing' | 'behind' | 'ahead' }
  | { readonly kind: 'mirror-repaired' }
  | { readonly kind: 'name-replaced'; readonly name: string; readonly formulas: number }
  | { readonly kind: 'damaged-set-aside'; readonly key: string }
  | { readonly kind: 'shipped-prices-changed'; readonly rates: readonly string[] }
  /** The document has no store of its own (a copied file): these rates are the mirror sheet's, and a save keeps them. */
  | { readonly kind: 'restore-offered'; readonly revision: number }
  /** The marker names rates that neither the document nor its mirror sheet holds whole; a save starts anew. */
  | { readonly kind: 'rates-missing'; readonly revision: number }
  | { readonly kind: 'restored'; readonly revision: number }
  | { readonly kind: 'recalculated' }
  | { readonly kind: 'followed'; readonly formulas: number }
  | { readonly kind: 'not-followed'; readonly cells: readonly string[] }
  /** Time was up before every formula was looked at; another run goes on. */
  | { readonly kind: 'follow-cut-short' };
