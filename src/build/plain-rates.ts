import type { Plugin } from 'esbuild';
import { SHIPPED_RATES } from '../rates/shipped-rates';

/**
 * The shipped rates written out. In the sources rows share fields by `...`, which costs more at each start of the script
 * than all else in it; a script starts for each call of a formula.
 */
export const plainRates: Plugin = {
  name: 'plain-rates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]rates[\\/]shipped-rates\.ts$/ }, () => ({
      contents: `export const SHIPPED_RATES = ${JSON.stringify(SHIPPED_RATES)};`,
      loader: 'js',
    }));
  },
};
