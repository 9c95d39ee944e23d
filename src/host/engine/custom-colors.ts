import { registries } from '@odoo/o-spreadsheet';

interface Colors {
  getCustomColors(): string[];
  tryToAddColors(colors: readonly string[]): void;
  computeCustomColors(): string[];
}

/** Makes every later model look for the colours of a document when its colour picker opens, not after each change. */
export function findColorsWhenAsked(): void {
  const views = registries.coreViewsPluginRegistry;
  const Base = views.get('custom_colors') as unknown as new (config: object) => Colors;
  class AskedColors extends Base {
    static readonly getters = ['getCustomColors'];

    override getCustomColors(): string[] {
      this.tryToAddColors(this.computeCustomColors());
      return super.getCustomColors();
    }

    finalize(): void {}
  }
  views.replace('custom_colors', AskedColors as never);
}
