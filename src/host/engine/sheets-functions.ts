import { helpers, type Locale, registries } from '@odoo/o-spreadsheet';
import { sheetsError } from './sheets-error';

/** The shape that the engine hands to functions for one cell. */
interface CellResult {
  value?: unknown;
  format?: string;
}

interface Context {
  readonly locale: Locale;
}

type Compute = (this: Context, ...args: (CellResult | undefined)[]) => unknown;

interface SheetsFunction {
  readonly description: string;
  /** Each as `name (type, default=…)` with its help. */
  readonly args: readonly (readonly [string, string])[];
  readonly compute: Compute;
}

/** Google's limit of a text that REPT gives. */
const MAX_REPEATED = 32_000;

/** Whether a cell holds an error: its value is then a code, such as `#REF!`. */
const isError = (cell: CellResult | undefined) =>
  typeof cell?.value === 'string' && (registries.errorTypes as Set<string>).has(cell.value);

const FUNCTIONS: Record<string, SheetsFunction> = {
  FIXED: {
    description: 'Formats a number with a fixed number of decimal places.',
    args: [
      ['number (number)', 'The number to format.'],
      ['places (number, default=2)', 'How many decimal places.'],
      ['without_separators (boolean, default=FALSE)', 'Whether to leave out the separators of thousands.'],
    ],
    compute(number, places, plain) {
      const value = Number(number?.value ?? 0);
      if (!Number.isFinite(value)) return sheetsError('#VALUE!', 'Function FIXED expects number values.');
      const decimals = Math.trunc(Number(places?.value ?? 2));
      const pattern = `${plain?.value === true ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
      return { value: helpers.formatValue(value, { format: pattern, locale: this.locale }) };
    },
  },
  ISDATE: {
    description: 'Returns whether a value is a date.',
    args: [['value (any)', 'The value to be verified as a date.']],
    compute(cell) {
      const { value, format = '' } = cell ?? {};
      if (typeof value === 'number') return { value: helpers.isDateTimeFormat(format) };
      return { value: typeof value === 'string' && helpers.isDateTime(value, this.locale) };
    },
  },
  N: {
    description: 'Returns the argument provided as a number.',
    args: [['value (any)', 'The value to be converted: a text is 0, TRUE is 1.']],
    compute(cell) {
      const value = cell?.value;
      if (isError(cell)) return cell;
      return { value: typeof value === 'number' ? value : Number(value === true) };
    },
  },
  REPT: {
    description: 'Returns a text repeated a number of times.',
    args: [
      ['text_to_repeat (string)', 'The text to repeat.'],
      ['number_of_repetitions (number)', 'How many times; fractions are cut off.'],
    ],
    compute(text, times) {
      const failed = [text, times].find(isError);
      if (failed) return failed;
      const number = Number(times?.value ?? 0);
      if (!(number >= 0)) {
        const words = `Function REPT parameter 2 value is ${times?.value}. It should be a number of 0 or more.`;
        return sheetsError('#VALUE!', words);
      }
      const piece = helpers.toString(text as never);
      const count = Math.trunc(number);
      if (piece.length * count > MAX_REPEATED)
        return sheetsError('#VALUE!', `The text of REPT is longer than ${MAX_REPEATED} characters.`);
      return { value: piece.repeat(count) };
    },
  },
};

/** Gives the engine functions of Sheets that it lacks; before the first model is made. */
export function addSheetsFunctions(): void {
  for (const [name, { description, args, compute }] of Object.entries(FUNCTIONS)) {
    registries.functionRegistry.replace(name, {
      description,
      args: args.map(([definition, help]) => helpers.arg(definition, help)),
      compute: compute as never,
      isExported: true,
    });
  }
}
