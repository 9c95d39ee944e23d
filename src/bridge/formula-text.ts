/** The name by which a formula of the sidebar asks for the document's rates; the add-on puts the document's own in. */
export const RATES_NAME = 'IMG_RATES';

/**
 * A value as it stands in a formula in every locale: text in quotes with its line breaks as CHAR(10), decimals as
 * `15/10` or a percentage, since their mark differs by locale; nothing for a blank.
 */
export const formulaLiteral = (value: string | number): string =>
  typeof value === 'number' ? numberLiteral(value) : value === '' ? '' : textLiteral(value);

function textLiteral(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.map((line) => `"${line.replace(/"/g, '""')}"`).join('&CHAR(10)&');
}

function numberLiteral(value: number): string {
  const [whole = '', decimals = ''] = String(value).split('.');
  const digits = String(Number(whole + decimals));
  if (decimals === '') return digits;
  if (value < 1 && decimals.length <= 2) return `${Number(decimals.padEnd(2, '0'))}%`;
  return `${digits}/1${'0'.repeat(decimals.length)}`;
}

/** Pieces of which a call of our formulas is made; anything else makes it foreign. */
const PIECE =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<call>IMG[A-Z]+|CHAR)\(|(?<name>IMG_RATES)\b|(?<cells>\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)\b|(?<number>\d+(?:\.\d+(?!\d*\s*%))?)|(?<mark>[;)%&/]))\s*/y;

/** The deepest that calls may stand in one another. */
const MOST_LEVELS = 5;

/**
 * A formula's pieces, when it is a call of our formulas with values, cells and the rates as arguments and nothing
 * else; undefined for anything else. It can be written into a cell without harm.
 */
export function ownFormulaPieces(formula: string): readonly string[] | undefined {
  if (!/^=IMG[A-Z]+\(/.test(formula)) return undefined;
  const pieces: string[] = [];
  let levels = 0;
  PIECE.lastIndex = 1;
  while (PIECE.lastIndex < formula.length) {
    const found = PIECE.exec(formula);
    if (!found || (levels === 0 && pieces.length > 0)) return undefined;
    const piece = found[0].trim();
    if (found.groups?.call) levels++;
    if (piece === ')') levels--;
    if (levels > MOST_LEVELS) return undefined;
    pieces.push(found.groups?.number ? numberLiteral(Number(piece)) : piece);
  }
  return levels === 0 ? pieces : undefined;
}
