import type { Range, RangeAdapterFunctions, WorkbookData } from '@odoo/o-spreadsheet';
import { CorePlugin, registries } from '@odoo/o-spreadsheet';
import { addCoreCommand } from './core-commands';

/** A note on a cell. */
interface Note {
  range: Range;
  text: string;
}

/** A protected range, or a whole sheet. */
export interface Protection {
  id: string;
  kind: 'RANGE' | 'SHEET';
  range: Range;
  description: string;
  warningOnly: boolean;
  /** Addresses of those who may edit, the owner apart. */
  editors: string[];
  /** The cells of a protected sheet that all may edit. */
  unprotected: string[];
}

type Stored<T> = Omit<T, 'range'> & { range: string };

/** What this plugin keeps in the document's data. */
interface StoredRecords {
  notes: Stored<Note>[];
  protections: Stored<Protection>[];
}

/** The commands that change records; they travel to other pages and can be undone like any other. */
export type RecordCommand =
  | { type: 'SET_CELL_NOTE'; sheetId: string; col: number; row: number; text: string }
  | { type: 'SET_PROTECTION'; sheetId: string; protection: Omit<Protection, 'range'> & { xc: string } }
  | { type: 'REMOVE_PROTECTION'; sheetId: string; id: string };

/** Cell notes and protections: Sheets has them, the engine does not. */
export class RecordsPlugin extends CorePlugin {
  static override getters = ['getCellNote', 'getCellNotes', 'getProtections'] as const;
  private notes: Note[] = [];
  private protections: Protection[] = [];

  getCellNote({ sheetId, col, row }: { sheetId: string; col: number; row: number }): string {
    const note = this.notes.find(
      ({ range }) => range.sheetId === sheetId && range.zone.left === col && range.zone.top === row,
    );
    return note?.text ?? '';
  }

  getCellNotes(sheetId: string): { col: number; row: number; text: string }[] {
    return this.notes
      .filter(({ range }) => range.sheetId === sheetId)
      .map(({ range, text }) => ({ col: range.zone.left, row: range.zone.top, text }));
  }

  getProtections(): readonly Protection[] {
    return this.protections;
  }

  override handle(command: never): void {
    const cmd = command as RecordCommand;
    if (cmd.type === 'SET_CELL_NOTE') this.setNote(cmd);
    else if (cmd.type === 'SET_PROTECTION') this.setProtection(cmd);
    else if (cmd.type === 'REMOVE_PROTECTION') this.keepProtections(({ id }) => id !== cmd.id);
    else if ((cmd as { type: string }).type === 'DUPLICATE_SHEET') this.copyNotes(command);
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    const adapt = <T extends { range: Range }>(records: T[]): T[] =>
      records.flatMap((record) => {
        const { changeType, range } = applyChange(record.range);
        return changeType === 'REMOVE' ? [] : [changeType === 'NONE' ? record : { ...record, range }];
      });
    this.update('notes', adapt(this.notes));
    this.update('protections', adapt(this.protections));
  }

  override import(data: WorkbookData & { sheetsRecords?: StoredRecords }): void {
    const stored = data.sheetsRecords;
    if (!stored) return;
    const revive = <T>({ range, ...rest }: Stored<T>) =>
      ({ ...rest, range: this.getters.getRangeFromSheetXC('', range) }) as T;
    this.notes = stored.notes.map((note) => revive<Note>(note));
    this.protections = stored.protections.map((protection) => revive<Protection>(protection));
  }

  override export(data: WorkbookData & { sheetsRecords?: StoredRecords }): void {
    const store = <T extends { range: Range }>(record: T) => ({
      ...record,
      range: this.getters.getRangeString(record.range, ''),
    });
    data.sheetsRecords = {
      notes: this.notes.map(store),
      protections: this.protections.map(store),
    };
  }

  private update(field: 'notes' | 'protections', value: unknown): void {
    (this.history.update as (field: string, value: unknown) => void)(field, value);
  }

  private cell(sheetId: string, col: number, row: number): Range {
    return this.getters.getRangeFromZone(sheetId, { left: col, right: col, top: row, bottom: row });
  }

  private setNote({ sheetId, col, row, text }: Extract<RecordCommand, { type: 'SET_CELL_NOTE' }>): void {
    const others = this.notes.filter(
      ({ range }) => range.sheetId !== sheetId || range.zone.left !== col || range.zone.top !== row,
    );
    this.update('notes', text ? [...others, { range: this.cell(sheetId, col, row), text }] : others);
  }

  private setProtection({ sheetId, protection }: Extract<RecordCommand, { type: 'SET_PROTECTION' }>): void {
    const { xc, ...rest } = protection;
    const next = { ...rest, range: this.getters.getRangeFromSheetXC(sheetId, xc) };
    const known = this.protections.some(({ id }) => id === next.id);
    this.update(
      'protections',
      known ? this.protections.map((old) => (old.id === next.id ? next : old)) : [...this.protections, next],
    );
  }

  private keepProtections(keep: (protection: Protection) => boolean): void {
    this.update('protections', this.protections.filter(keep));
  }

  /** A duplicated tab has its notes but, as in Sheets, not its protections. */
  private copyNotes({ sheetId, sheetIdTo }: { sheetId: string; sheetIdTo: string }): void {
    const copies = this.getCellNotes(sheetId).map(({ col, row, text }) => ({
      range: this.cell(sheetIdTo, col, row),
      text,
    }));
    this.update('notes', [...this.notes, ...copies]);
  }
}

/** Makes every later model keep records. */
export function keepRecords(): void {
  registries.corePluginRegistry.add('sheets records', RecordsPlugin as never);
  for (const type of ['SET_CELL_NOTE', 'SET_PROTECTION', 'REMOVE_PROTECTION']) addCoreCommand(type);
}
