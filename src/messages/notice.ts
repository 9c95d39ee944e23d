/** The columns of the mirror sheet that say what is charged, and by which source. */
export type MirrorColumn =
  | 'name'
  | 'model'
  | 'unit'
  | 'usdPerCredit'
  | 'textIn'
  | 'textInCached'
  | 'imageIn'
  | 'imageInCached'
  | 'imageOut'
  | 'textOut'
  | 'perImage'
  | 'checked'
  | 'until'
  | 'source'
  | 'note';

/** A row of the mirror sheet that does not say what is kept. */
export interface MirrorRow {
  readonly id: string;
  readonly name: string;
  /** `hidden`: what it shows is as it was, but not the hidden cell that a copied file prices from. */
  readonly kind: 'changed' | 'hidden' | 'missing' | 'added';
  /** What is kept and what the sheet shows, as text. */
  readonly fields: readonly {
    readonly column: MirrorColumn;
    readonly kept: string;
    readonly sheet: string;
  }[];
}

/** Something that was noticed and mended, or that a person should know. */
export type Notice =
  | { readonly kind: 'marker-repaired'; readonly was: 'missing' | 'behind' | 'ahead' }
  | { readonly kind: 'mirror-repaired' }
  | { readonly kind: 'name-replaced'; readonly name: string; readonly formulas: number }
  | { readonly kind: 'damaged-set-aside'; readonly key: string }
  | { readonly kind: 'shipped-prices-changed'; readonly rates: readonly string[] }
  /** The document has no store of its own (a copied file): these rates are the mirror sheet's, and a save keeps them. */
  | {
      readonly kind: 'restore-offered';
      readonly revision: number;
      /** What a restore would adopt: the rows that are not as they ship. */
      readonly rows: readonly MirrorRow[];
      /** Rows that price otherwise than they show. */
      readonly disagreeing: readonly MirrorRow[];
    }
  /** The mirror sheet was changed by hand: nothing of it is in force. `seen` names the rows in a `MendRequest`. */
  | { readonly kind: 'mirror-changed'; readonly rows: readonly MirrorRow[]; readonly seen: string }
  | { readonly kind: 'rows-taken-over'; readonly rates: readonly string[] }
  /** The marker names rates that neither the document nor its mirror sheet holds whole; a save starts anew. */
  | { readonly kind: 'rates-missing'; readonly revision: number }
  | { readonly kind: 'restored'; readonly revision: number }
  | { readonly kind: 'recalculated' }
  | { readonly kind: 'followed'; readonly formulas: number }
  | { readonly kind: 'not-followed'; readonly cells: readonly string[] }
  /** Time was up before every formula was looked at; another run goes on. */
  | { readonly kind: 'follow-cut-short' };
