import type { Language } from '../i18n/language';
import type { Notice } from '../messages/notice';
import type { ProblemData } from '../messages/problem-data';
import type { Override } from '../rates/overrides';

/** What the sidebar shows: the document's rate table and what there is to say about it. */
export interface SidebarState {
  /** The edition that this state shows; a save carries it back. 0 where nothing was ever saved. */
  readonly revision: number;
  readonly token: string;
  readonly language: Language;
  /** The document's locale, `en_US`: in which order people write their days there. '' where it is not known. */
  readonly locale?: string;
  /** The day at the server, `2026-11-22`: the sidebar judges staleness by it. */
  readonly today: string;
  readonly defaultRateId: string;
  readonly overrides: readonly Override[];
  /** Stored overrides that no longer pass the schema, as they are stored, with what is wrong. */
  readonly broken: readonly {
    readonly id: string;
    readonly stored: unknown;
    readonly problem: ProblemData;
  }[];
  readonly notices: readonly Notice[];
  /** Whether this user may save: false for a viewer. */
  readonly canEdit: boolean;
}

/**
 * What a save writes: the whole set of overrides, and the edition that it started from. A broken override stays
 * stored as it is until an override of its id replaces it, or `dropBroken` names it.
 */
export interface SaveRequest {
  readonly revision: number;
  readonly token: string;
  readonly overrides: readonly Override[];
  readonly defaultRateId: string;
  readonly language: Language;
  /** Ids of broken overrides to forget, so that their rows follow the shipped table again. */
  readonly dropBroken?: readonly string[];
}

/** What is to be done about a mirror sheet that was changed by hand. */
export interface MendRequest {
  /** Whether the rows that can be read are taken over before the sheet is written anew. */
  readonly take: boolean;
  /** The rows that the person was shown, as the notice names them. */
  readonly seen: string;
}

/** What each endpoint answers, as JSON. A conflict carries the newer state and writes nothing. */
export type Reply =
  | { readonly kind: 'state'; readonly state: SidebarState }
  | { readonly kind: 'conflict'; readonly theirs: SidebarState }
  | { readonly kind: 'problem'; readonly problem: ProblemData; readonly state?: SidebarState };

/** How many formulas of ours do not end in the marker: counted on demand, since every formula of the file is read. */
export type CountReply =
  /** Cut short: time was up before every formula was looked at. */
  | { readonly kind: 'counted'; readonly formulas: number; readonly isCutShort: boolean }
  | { readonly kind: 'problem'; readonly problem: ProblemData };

/**
 * The main pages of the sidebar. The menu shows its file with `<input type="hidden" id="page" value="rates">` first in
 * its body to open one.
 */
export type SidebarPage = 'price' | 'rates' | 'actuals' | 'help';

/** What the hidden field may name: a main page, or the bill on that of actuals. */
export type FirstPage = SidebarPage | 'bill';

/**
 * The endpoints of the sidebar, by the names that `google.script.run` calls: JSON text in, `Reply` as JSON text out.
 */
export interface Endpoints {
  /** The state now; repairs marker and mirror on the way. */
  openRates(): string;
  /** Takes a `SaveRequest`. */
  saveRates(request: string): string;
  /** Appends the marker to each formula of ours that lacks it. */
  makeFormulasFollow(): string;
  /** Counts the formulas of ours that lack it; answers a `CountReply`. */
  countNotFollowing(): string;
  /** Takes the table from the mirror sheet of a copied file. */
  restoreRates(): string;
  /** Takes a `MendRequest`. */
  mendMirror(request: string): string;
}
