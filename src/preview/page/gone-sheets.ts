import { stores } from '@odoo/o-spreadsheet';

/** What is drawn; none where an animation goes on with what was drawn last. */
interface Drawing {
  readonly sheetId: string;
}

interface Renderer {
  context?: Drawing;
  model: { getters: { tryGetSheet(sheetId: string): object | undefined } };
  draw(drawing?: Drawing, time?: number): unknown;
}

/**
 * An animation that is under way while its sheet goes, by an undo say, would draw it once more and throw. It has
 * nothing to draw until the page is drawn anew. Before the page is drawn.
 */
export function leaveGoneSheets(): void {
  const renderer = stores.RendererStore.prototype as unknown as Renderer;
  const { draw } = renderer;
  renderer.draw = function (this: Renderer, drawing = this.context, time) {
    if (drawing && !this.model.getters.tryGetSheet(drawing.sheetId)) return 'noStateChange';
    return draw.call(this, drawing, time);
  };
}
