import { registries } from '@odoo/o-spreadsheet';

/** Where each column and row of a sheet begins, in pixels. */
type Positions = Readonly<Record<'COL' | 'ROW', Record<number, number>>>;

/** Told of a block whose cells leave rows and columns where they are. */
export interface KeepsRows {
  readonly keepsRows?: boolean;
}

interface HeaderPositions {
  handle(command: { readonly type: string } & KeepsRows): void;
  computePositions(sheetId: string, dimension: keyof Positions): Record<number, number>;
}

/** Makes every later model work out where rows and columns begin when somebody asks, not after each change. */
export function positionHeadersWhenAsked(): void {
  const plugins = registries.statefulUIPluginRegistry;
  const Base = plugins.get('header_positions') as unknown as new (config: object) => HeaderPositions;
  class AskedPositions extends Base {
    static readonly getters = ['getColDimensions', 'getRowDimensions', 'getColRowOffset'];

    override handle(command: { readonly type: string } & KeepsRows): void {
      if (!command.keepsRows) super.handle(command);
    }

    computeHeaderPositionsOfSheet(sheetId: string): Positions {
      const known = new Map<keyof Positions, Record<number, number>>();
      const find = (dimension: keyof Positions) => {
        const positions = known.get(dimension) ?? this.computePositions(sheetId, dimension);
        known.set(dimension, positions);
        return positions;
      };
      return {
        get COL() {
          return find('COL');
        },
        get ROW() {
          return find('ROW');
        },
      };
    }
  }
  plugins.replace('header_positions', AskedPositions as never);
}
