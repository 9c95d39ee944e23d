import type { Model, Zone } from '@odoo/o-spreadsheet';
import type { Backing, HostUi, Menu } from '../contract';
import type { BatchPlugin, Change } from '../engine/batch-plugin';
import type { NamesPlugin } from '../engine/names-plugin';
import type { RecordsPlugin } from '../engine/records-plugin';
import type { Settings } from './settings';

/** A cell of a sheet, counted from 0. */
export interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

/** What the engine knows of a cell's value. */
export interface CellResult {
  value?: unknown;
  format?: string | undefined;
  /** What the cell shows. */
  formattedValue?: string | undefined;
  message?: string | undefined;
}

/** The engine's getters and those that the host's own plugins add. */
export type Getters = Model['getters'] &
  Pick<RecordsPlugin, (typeof RecordsPlugin.getters)[number]> &
  Pick<NamesPlugin, (typeof NamesPlugin.getters)[number]> &
  Pick<BatchPlugin, (typeof BatchPlugin.getters)[number]>;

/** What the services of all executions share: the document, its stores, the screen. */
export interface Workspace {
  readonly settings: Settings;
  readonly model: Model;
  readonly backing: Backing;
  readonly ui: HostUi;
  /** The menus that `onOpen` has added. */
  readonly menus: Menu[];
  /** The script's `Date`. */
  readonly ScriptDate: DateConstructor;
  /**
   * Changes the document in one step, or lets the changes wait while a method runs whose changes may. A command may be
   * worked out only when its turn comes. Throws with Google's words when the engine refuses.
   */
  change(commands: readonly Change[]): void;
  /** Applies in one step all that waits. */
  apply(): void;
  /** Calls a service's method, applying before it what has to be. */
  buffered<T>(method: string, call: () => T): T;
  /** Waits until every formula is calculated, as a script does that sleeps. */
  catchUp(): void;
  /** A cell's value now, also while the engine is still calculating. */
  cellAt(position: CellPosition): CellResult;
  /** What a cell shows. */
  textAt(position: CellPosition): string;
  /** The engine's getters, those of the host's own plugins included. */
  readonly getters: Getters;
  /** A new id that no other page will make. */
  newId(): string;
  /** A sheet's number, as `getSheetId()` gives it. */
  sheetNumber(sheetId: string): number;
  /** Shows these cells and selects them. */
  activate(area: { sheetId: string; zone?: Zone }): void;
}
