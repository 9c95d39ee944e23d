import { addRenderingLayer, helpers, registries, UIPlugin } from '@odoo/o-spreadsheet';
import { Component, xml } from '@odoo/owl';
import type { RecordsPlugin } from '../../host/engine/records-plugin';

type Notes = Pick<RecordsPlugin, 'getCellNote' | 'getCellNotes'>;

/** What a layer is drawn with. */
interface Drawing {
  ctx: CanvasRenderingContext2D;
  sheetId: string;
  viewports: {
    getVisibleRect(sheetId: string, zone: object): { x: number; y: number; width: number; height: number };
  };
}

const CORNER_PX = 6;

/** Draws the small corner of a cell that has a note. */
class NoteCorners extends UIPlugin {
  static override layers = ['Notes'] as never;

  override drawLayer(drawing: never): void {
    const { ctx, sheetId, viewports } = drawing as Drawing;
    ctx.fillStyle = '#F9AB00';
    for (const position of (this.getters as unknown as Notes).getCellNotes(sheetId)) {
      const { x, y, width, height } = viewports.getVisibleRect(
        sheetId,
        helpers.positionToZone(position as never),
      );
      if (width <= 0 || height <= 0) continue;
      ctx.beginPath();
      ctx.moveTo(x + width - CORNER_PX, y);
      ctx.lineTo(x + width, y);
      ctx.lineTo(x + width, y + CORNER_PX);
      ctx.fill();
    }
  }
}

class NoteBubble extends Component {
  static override template = xml`<div class="note-bubble" t-esc="props.text"/>`;
  static override props = { text: String, onClosed: { type: Function, optional: true } };
  static maxSize = { maxHeight: 240 };
}

/** Shows cell notes as Sheets does, and lets a person write them. Before the page is drawn. */
export function showNotes(): void {
  addRenderingLayer('Notes' as never, 7);
  registries.featurePluginRegistry.add('note corners', NoteCorners as never);
  registries.cellPopoverRegistry.add('Note', {
    onHover: (position, getters) => {
      const text = (getters as unknown as Notes).getCellNote(position);
      return text
        ? { isOpen: true, props: { text }, Component: NoteBubble as never, cellCorner: 'top-right' }
        : { isOpen: false };
    },
  });
  registries.cellMenuRegistry.add('note', {
    name: 'Insert or change note',
    sequence: 145,
    execute: ({ model }) => {
      const position = model.getters.getActivePosition();
      const text = window.prompt('Note', (model.getters as unknown as Notes).getCellNote(position));
      if (text !== null) model.dispatch('SET_CELL_NOTE' as never, { ...position, text } as never);
    },
  });
}
