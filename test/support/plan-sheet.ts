import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { BackingStore, HostOptions } from '../../src/host/contract';
import { MemoryBacking } from '../../src/host/memory-backing';
import { RecordedUi } from '../../src/host/recorded-ui';
import { builtCode } from './built-code';
import { LIVE } from './live';

/** The 22nd of November 2026, so that dates in the sheet stay the same. */
const CLOCK = () => Date.UTC(2026, 10, 22, 12);

/** A document with a plan worksheet, read and typed into by the headings that people see. */
export class PlanSheet {
  private constructor(
    readonly host: AppsScriptHost,
    readonly ui: RecordedUi,
    readonly name: string,
  ) {}

  /** A document with a plan just inserted. One of plain options is inserted once a worker, and then opened again. */
  static async inserted(options: Partial<HostOptions> = {}): Promise<PlanSheet> {
    if (Object.values(options).some((each) => typeof each !== 'string'))
      return PlanSheet.insertedNow(options);
    const key = JSON.stringify(options);
    const kept = keptPlans.get(key) ?? keptOf(await PlanSheet.insertedNow(options));
    keptPlans.set(key, kept);
    const backing = new MemoryBacking();
    for (const [store, texts] of Object.entries(kept.stores)) backing.write(store as BackingStore, texts);
    const { name } = kept;
    const { host, ui } = await planDocument({ ...options, data: JSON.parse(kept.data), backing });
    const plan = new PlanSheet(host, ui, name);
    const sheetIdFrom = host.model.getters.getActiveSheetId();
    host.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: plan.sheetId() });
    return plan;
  }

  /** A document of its own with a plan just inserted, at its first input. */
  static async insertedNow(options: Partial<HostOptions> = {}): Promise<PlanSheet> {
    const { host, ui } = await planDocument(options);
    host.clickMenu('insertPlan');
    const name = sheetNames(host).find((each) => /plan|計畫/.test(each));
    if (!name) throw new Error(`No worksheet: ${JSON.stringify(ui.shown)}`);
    return new PlanSheet(host, ui, name);
  }

  /** Another worksheet of the same document. */
  named(name: string): PlanSheet {
    return new PlanSheet(this.host, this.ui, name);
  }

  /** The cell under a heading, beside the number of a deliverable or a total. */
  place(heading: string, row: number | 'Total'): string {
    const rows = this.values('A1:AI40');
    const head = rows.findIndex((cells) => cells.includes('Deliverable'));
    const columns = rows[head] ?? [];
    const column = columns.findIndex((each) => String(each).split('\nblank')[0] === heading);
    if (column < 0) throw new Error(`No heading ${heading}: ${columns.join(', ')}`);
    // Under the headings stands a hidden row.
    const line =
      row === 'Total' ? rows.findIndex((cells) => cells.includes('image-cost plan end')) : head + 1 + row;
    return `${letters(column)}${line + 1}`;
  }

  type(heading: string, row: number, text: string): void {
    this.host.typeInto(this.name, this.place(heading, row), text);
  }

  /** Types a deliverable, cell by cell; a blank clears a cell. */
  fill(row: number, inputs: Readonly<Record<string, string>>): void {
    for (const [heading, text] of Object.entries(inputs)) this.type(heading, row, text);
  }

  value(heading: string, row: number | 'Total'): unknown {
    return this.host.value(this.name, this.place(heading, row));
  }

  /** The cell whose formula holds a text. */
  withFormula(text: string): string {
    const found = this.all().flatMap((cells, row) =>
      cells.flatMap((_, column) => {
        const a1 = `${letters(column)}${row + 1}`;
        return this.host.formula(this.name, a1)?.includes(text) ? [a1] : [];
      }),
    );
    if (!found[0]) throw new Error(`No formula holds ${text}.`);
    return found[0];
  }

  /** The cell at the right of a label. */
  beside(label: string, columnsAway = 1): string {
    const rows = this.values('A1:AH140');
    for (const [row, cells] of rows.entries()) {
      const column = cells.indexOf(label);
      if (column >= 0) return `${letters(column + columnsAway)}${row + 1}`;
    }
    throw new Error(`No cell says ${label}.`);
  }

  at(a1: string): unknown {
    return this.host.value(this.name, a1);
  }

  values(a1: string): unknown[][] {
    return this.host.values(this.name, a1);
  }

  /** Rows from 1, as the engine's commands name them. */
  rowsOf(rows: readonly number[]) {
    return { sheetId: this.sheetId(), sheetName: this.name, elements: rows.map((row) => row - 1) };
  }

  private sheetId(): string {
    const { getters } = this.host.model;
    return getters.getSheetIds().find((each) => getters.getSheetName(each) === this.name) ?? '';
  }

  /** The notes on cells; rows and columns from 0. */
  notes(): { row: number; col: number; text: string }[] {
    const { getCellNotes } = this.host.model.getters as unknown as NoteGetters;
    return getCellNotes(this.sheetId());
  }

  /** Every cell, hidden ones too. */
  all(): unknown[][] {
    const { getters } = this.host.model;
    const id = this.sheetId();
    return this.values(
      `A1:${letters(getters.getNumberCols(id) - 1)}${Math.min(200, getters.getNumberRows(id))}`,
    );
  }

  /** The cells that hold errors, hidden ones too. */
  errors(): string[] {
    return this.all().flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        /^#[A-Z]/.test(String(value)) ? [`${letters(column)}${row + 1} ${String(value)}`] : [],
      ),
    );
  }
}

interface KeptPlan {
  readonly data: string;
  readonly stores: Readonly<Partial<Record<BackingStore, Record<string, string>>>>;
  readonly name: string;
}

const keptPlans = new Map<string, KeptPlan>();

const keptOf = ({ host, name }: PlanSheet): KeptPlan => ({
  data: JSON.stringify(host.snapshot()),
  stores: {
    'document properties': host.backing.entries('document properties'),
    'document cache': host.backing.entries('document cache'),
  },
  name,
});

/** What the host's engine keeps beside its own getters. */
interface NoteGetters {
  getCellNotes(sheetId: string): { row: number; col: number; text: string }[];
}

export async function planDocument(options: Partial<HostOptions> = {}) {
  const ui = new RecordedUi();
  const host = new AppsScriptHost({
    code: await builtCode(),
    addonName: 'Image cost',
    clock: CLOCK,
    ...LIVE,
    ui,
    ...options,
  });
  host.menus();
  return { host, ui };
}

export const sheetNames = (host: AppsScriptHost): string[] =>
  host.model.getters.getSheetIds().map((id) => host.model.getters.getSheetName(id));

/** `AB` for 27: columns counted from 0. */
export const letters = (column: number): string =>
  column < 0 ? '' : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
