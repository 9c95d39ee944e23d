import type { Model } from '@odoo/o-spreadsheet';
import type { Backing, DocumentData, HostOptions, HostUi } from './contract';
import { formulaToEngine, literalToEngine } from './engine/formula-text';
import { emptyDocument, newModel } from './engine/models';
import { MemoryBacking } from './memory-backing';
import { RecordedUi } from './recorded-ui';
import { DocumentWorkspace } from './script/document-workspace';
import { settingsOf } from './script/settings';
import { scriptValue } from './script/values';
import type { CellPosition } from './script/workspace';
import { areaOf, mapCells, requireEditable } from './services/spreadsheet/area';
import { writeIfValid } from './services/spreadsheet/validity';

/** A spreadsheet as a person has it before them: cells to type into and to read, tabs, versions. */
export class OpenDocument {
  protected readonly workspace: DocumentWorkspace;

  constructor(protected readonly options: HostOptions) {
    const { model, data, locale, backing = new MemoryBacking(), ui = new RecordedUi() } = options;
    const opened = model ?? newModel(data ?? emptyDocument(locale));
    this.workspace = new DocumentWorkspace(opened, settingsOf(options), backing, ui);
  }

  get model(): Model {
    return this.workspace.model;
  }

  get backing(): Backing {
    return this.workspace.backing;
  }

  get ui(): HostUi {
    return this.workspace.ui;
  }

  typeInto(sheetName: string, a1: string, text: string): void {
    const position = this.positionOf(sheetName, a1);
    const { sheetId, col, row } = position;
    if (this.workspace.settings.viewer) throw new Error('You can only view this spreadsheet.');
    requireEditable(this.workspace, { sheetId, zone: { left: col, right: col, top: row, bottom: row } });
    const locale = this.model.getters.getLocale();
    const content = text.startsWith('=') ? formulaToEngine(text, locale) : literalToEngine(text, locale);
    writeIfValid(this.workspace, [{ type: 'UPDATE_CELL', ...position, content }]);
  }

  value(sheetName: string, a1: string): unknown {
    return this.values(sheetName, a1)[0]?.[0];
  }

  values(sheetName: string, a1: string): unknown[][] {
    const area = areaOf(this.model, this.sheetId(sheetName), a1);
    return mapCells(area, (position) => scriptValue(this.workspace.cellAt(position), this.workspace));
  }

  display(sheetName: string, a1: string): string {
    return this.workspace.textAt(this.positionOf(sheetName, a1));
  }

  errorMessage(sheetName: string, a1: string): string {
    return String(this.workspace.cellAt(this.positionOf(sheetName, a1)).message ?? '');
  }

  formula(sheetName: string, a1: string): string {
    return this.workspace.formulaAt(this.positionOf(sheetName, a1));
  }

  snapshot(): DocumentData {
    return this.model.exportData();
  }

  duplicateSheet(sheetName: string): string {
    return this.workspace.duplicate(this.sheetId(sheetName));
  }

  deleteSheet(sheetName: string): void {
    this.workspace.change([{ type: 'DELETE_SHEET', sheetId: this.sheetId(sheetName), sheetName }]);
  }

  private sheetId(sheetName: string): string {
    const id = this.model.getters.getSheetIdByName(sheetName);
    if (!id) throw new Error(`There is no sheet ${sheetName}.`);
    return id;
  }

  private positionOf(sheetName: string, a1: string): CellPosition {
    const { sheetId, zone } = areaOf(this.model, this.sheetId(sheetName), a1);
    return { sheetId, col: zone.left, row: zone.top };
  }
}
