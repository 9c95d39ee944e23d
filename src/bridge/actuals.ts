import type { ProblemData } from '../messages/problem-data';
import type { ActualsCell } from '../planning/actuals/sheet-columns';

/** The most rows that the add-on writes into one sheet of actuals. */
export const MOST_ROWS = 50_000;

/** A row of totals: its label and its currency; '' for rows that count and are not charged. */
export interface ActualsTotal {
  readonly label: string;
  readonly currency: string;
}

/**
 * What the sidebar sends to write a sheet of actuals, part by part. `token` is the sidebar's own and proves that the
 * sheet is the one that this import began.
 */
export type ActualsRequest = { readonly token: string } & (
  | {
      readonly step: 'start';
      /** How many rows will come, one cell a column in each. */
      readonly rows: number;
      readonly headings: readonly string[];
      /** Stands above the table until the last part has come. */
      readonly intro: string;
    }
  | {
      readonly step: 'rows';
      readonly sheetId: number;
      /** Rows that stand there already. */
      readonly from: number;
      readonly cells: readonly (readonly ActualsCell[])[];
    }
  | {
      readonly step: 'finish';
      readonly sheetId: number;
      readonly intro: string;
      /** The totals below the rows, one a currency, and how many rows there are. */
      readonly rows?: number | undefined;
      readonly totals?: readonly ActualsTotal[] | undefined;
    }
  /** Takes back what was begun. */
  | { readonly step: 'drop'; readonly sheetId: number }
  /** Looks for sheets that an import began and nobody finished. */
  | { readonly step: 'find' }
);

/** A sheet that an import began and did not finish, and the token that takes it back. */
export interface UnfinishedSheet {
  readonly sheetId: number;
  readonly name: string;
  readonly token: string;
}

/** A deliverable of a plan worksheet, as its cells say it. Undefined where a cell is blank or holds something else. */
export interface PlanRow {
  /** Its number in the worksheet. */
  readonly index: number;
  readonly use: string;
  readonly size: string;
  readonly quality: string;
  readonly rate: string;
  readonly finals?: number;
  readonly retries?: number;
  readonly usdPerImage?: number;
  /** What was typed under *What really happened*. */
  readonly generated?: number;
  readonly kept?: number;
  readonly usd?: number;
  /** The retries as they were planned before any measurement was put into the plan. */
  readonly firstRetries?: number;
}

/** A plan worksheet of the document. */
export interface Plan {
  readonly sheetId: number;
  readonly name: string;
  /** Whether it is the sheet in front. */
  readonly isOpen: boolean;
  /** The bill of the whole plan; null for a blank, undefined where the plan has no cell for it. */
  readonly billed?: number | null;
  readonly rows: readonly PlanRow[];
}

/** Measured retries for a row. Nothing is written where the row is no longer as the sidebar saw it. */
export interface CalibratedRow {
  readonly index: number;
  readonly use: string;
  /** The retries that the sidebar saw; null for a blank. */
  readonly before: number | null;
  /** As measured, with the 90% interval; two decimals of it are put into the plan. */
  readonly retries: number;
  readonly low: number;
  readonly high: number;
  readonly generated: number;
  readonly kept: number;
}

/** What corrects a plan by what really happened: all rows or none. */
export type CalibrateRequest =
  | { readonly step: 'apply'; readonly sheetId: number; readonly rows: readonly CalibratedRow[] }
  /** Takes back what an `apply` did, by the token that it was answered with. */
  | { readonly step: 'undo'; readonly token: string }
  /** Puts the bill of the whole plan into its cell. */
  | { readonly step: 'bill'; readonly sheetId: number; readonly usd: number };

/** What the endpoints of actuals answer, as JSON. */
export type ActualsReply =
  | { readonly kind: 'sheet'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'unfinished'; readonly sheets: readonly UnfinishedSheet[] }
  | {
      readonly kind: 'plans';
      readonly plans: readonly Plan[];
      /** What takes a calibration back. */
      readonly undo?: string;
    }
  | { readonly kind: 'problem'; readonly problem: ProblemData };

/** The endpoints of actuals, by the names that `google.script.run` calls. */
export interface ActualsEndpoints {
  /** Takes an `ActualsRequest`. */
  writeActuals(request: string): string;
  readPlans(): string;
  /** Takes a `CalibrateRequest`. */
  calibratePlan(request: string): string;
}
