import { type Locale, tokenize } from '@odoo/o-spreadsheet';

/** A character that the engine cannot parse, so that a wrong separator is an error as it is in Sheets. */
const WRONG_SEPARATOR = '\\,';

/** What the engine's strings cannot hold, as Sheets writes it and as the engine can say it. */
const ESCAPES = [
  { sheets: '\\""', engine: '"&CHAR(92)&CHAR(34)&"' },
  { sheets: '""', engine: '"&CHAR(34)&"' },
];

const quotesToEngine = (formula: string) =>
  formula.replace(/"(?:[^"]|"")*"/g, (literal) => {
    const inner = literal
      .slice(1, -1)
      .replace(/\\?""/g, (found) => ESCAPES.find((e) => e.sheets === found)?.engine ?? '');
    return `"${inner.replace(/\\$/, '"&CHAR(92)&"')}"`;
  });

const quotesFromEngine = (formula: string) =>
  ESCAPES.reduce((text, { sheets, engine }) => text.replaceAll(engine, sheets), formula).replaceAll(
    '"&CHAR(92)&"',
    '\\',
  );

/**
 * A formula as a person or a script writes it in a document of this locale → as the engine reads it.
 * `;` separates arguments everywhere; `,` does so only where it is not the decimal separator.
 */
export function formulaToEngine(formula: string, locale: Locale): string {
  const decimalComma = locale.formulaArgSeparator === ';';
  let braces = 0;
  const words = tokenize(quotesToEngine(formula), locale).map(({ type, value }) => {
    if (type === 'LEFT_BRACE') braces++;
    if (type === 'RIGHT_BRACE') braces--;
    if (value === ';') return braces > 0 ? ';' : ',';
    if (!decimalComma || type === 'STRING') return value;
    if (type === 'NUMBER') return value.replace(',', '.');
    if (value === '\\') return braces > 0 ? ',' : value;
    return value === ',' ? WRONG_SEPARATOR : value;
  });
  return words.join('');
}

/** A formula of the engine as Sheets shows it in a document of this locale. */
export function formulaFromEngine(formula: string, locale: Locale): string {
  if (locale.formulaArgSeparator !== ';') return quotesFromEngine(formula);
  let braces = 0;
  const words = tokenize(formula.replaceAll(WRONG_SEPARATOR, '\u0000')).map(({ type, value }) => {
    if (type === 'LEFT_BRACE') braces++;
    if (type === 'RIGHT_BRACE') braces--;
    if (type === 'NUMBER') return value.replace('.', ',');
    if (type === 'ARG_SEPARATOR') return braces > 0 ? '\\' : ';';
    return value === '\u0000' ? ',' : value;
  });
  return quotesFromEngine(words.join(''));
}

/** A number typed with a decimal comma → the engine's form; any other text as it is. */
export function literalToEngine(text: string, locale: Locale): string {
  if (locale.decimalSeparator !== ',' || !/^\s*-?[\d.]*,\d+\s*%?\s*$/.test(text)) return text;
  return text.replaceAll('.', '').replace(',', '.');
}
