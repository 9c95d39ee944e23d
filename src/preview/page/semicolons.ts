import { stores } from '@odoo/o-spreadsheet';

/** Where in a call a token stands: what the help of an argument goes by. */
interface Place {
  argPosition: number;
  /** One for each argument that is given. */
  args: unknown[];
}

/** A token as the composer keeps it; tokens within a call have a place each. */
interface Token {
  readonly type: string;
  readonly value: string;
  readonly functionContext?: Place;
}

/** A pair of round brackets: the `;` read in it so far outside braces, and the places of what stands in it. */
interface Bracket {
  semicolons: number;
  braces: number;
  readonly places: Place[];
}

/** Counts `;` as a separator of arguments in the places of these tokens, where the engine sees rows of an array. */
function countSemicolons(tokens: readonly Token[]): void {
  const all: Bracket[] = [];
  const open: Bracket[] = [];
  for (const { type, value, functionContext } of tokens) {
    if (type === 'LEFT_PAREN') {
      const bracket = { semicolons: 0, braces: 0, places: [] };
      all.push(bracket);
      open.push(bracket);
    }
    if (type === 'RIGHT_PAREN') open.pop();
    const inside = open[open.length - 1];
    if (!inside) continue;
    if (type === 'LEFT_BRACE') inside.braces++;
    if (type === 'RIGHT_BRACE') inside.braces--;
    if (value === ';' && inside.braces === 0 && type === 'ARRAY_ROW_SEPARATOR') inside.semicolons++;
    if (!functionContext) continue;
    functionContext.argPosition += inside.semicolons;
    inside.places.push(functionContext);
  }
  for (const { semicolons, places } of all)
    for (const place of places) place.args = [...place.args, ...Array<undefined>(semicolons)];
}

interface Composer {
  currentTokens: readonly Token[];
  setContent(...args: unknown[]): void;
}

/**
 * The help shows the argument that is being typed also where `;` parts it from the one before: Sheets takes `;`
 * everywhere, the engine's composer only where a decimal has a comma. Before the page is drawn.
 */
export function followSemicolons(): void {
  const composer = stores.CellComposerStore.prototype as unknown as Composer;
  const { setContent } = composer;
  composer.setContent = function (this: Composer, ...args) {
    const before = this.currentTokens;
    setContent.apply(this, args);
    if (this.currentTokens !== before) countSemicolons(this.currentTokens);
  };
}
