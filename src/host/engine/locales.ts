import type { Locale } from '@odoo/o-spreadsheet';

const partsOf = (parts: Intl.DateTimeFormatPart[], words: Partial<Record<string, string>>) =>
  parts.map(({ type, value }) => words[type] ?? (type === 'literal' ? value : '')).join('');

/**
 * The engine's settings for a document locale such as `zh_TW` or `de_DE`.
 * As in Google Sheets, arguments are separated by `;` where the decimal separator is a comma.
 */
export function localeOf(code: string): Locale {
  const tag = code.replace('_', '-');
  const number = (type: string) =>
    new Intl.NumberFormat(tag).formatToParts(1234567.5).find((part) => part.type === type)?.value;
  const decimalSeparator = number('decimal') ?? '.';
  const date = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return {
    name: code,
    code,
    decimalSeparator,
    thousandsSeparator: number('group') ?? ',',
    formulaArgSeparator: decimalSeparator === ',' ? ';' : ',',
    weekStart: 7,
    dateFormat: partsOf(date.formatToParts(0), { day: 'd', month: 'm', year: 'yyyy' }),
    timeFormat: code.startsWith('en_US') ? 'hh:mm:ss a' : 'hh:mm:ss',
  };
}
