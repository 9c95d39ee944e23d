/** A share as a percentage of three digits. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(3))}%`;

/** A share as whole percent, rounded up: a limit that the share is within. */
export const percentAbove = (share: number): string => `${Math.ceil(Number((share * 100).toPrecision(12)))}%`;

/** Retries with at most two decimals, never rounded up: what is said to pay does pay. */
export const retriesText = (retries: number): string => String(Math.floor(retries * 100 + 1e-6) / 100);

/** Generations per final in English: `1 generation`, `1.5 generations`. */
export const generationsText = (retries: number): string =>
  `${retriesText(retries)} ${retriesText(retries) === '1' ? 'generation' : 'generations'}`;

/** USD with cents, or with four decimals where cents would say too little. */
export const usdText = (usd: number): string => usd.toFixed(usd < 0.1 ? 4 : 2);

/** A whole number with thousands marks: `8,700`. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Whether a text is a number, also with marks or a percent sign: no id or name looks like one. */
export const isNumberText = (text: string): boolean => /^[-+]?\d[\d.,]*%?$/.test(text);

/** Whether a text is TRUE or FALSE, which no id or name is. */
export const isYesNo = (text: string): boolean => text === 'TRUE' || text === 'FALSE';

/** An amount of things in English: `1 row`, `8,700 rows`. */
export const plural = (amount: number, noun: string): string =>
  `${count(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** USD of one image with four decimals. */
export const fourDigits = (usd: number): string => usd.toFixed(4);

/** `1,234.50`, or `1.234,50` where decimals follow a comma. */
export function fixedText(value: number, digits: number, decimalComma = false): string {
  const [whole = '', decimals] = value.toFixed(digits).split('.');
  const [thousands, point] = decimalComma ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return decimals ? `${grouped}${point}${decimals}` : grouped;
}

/** `de_DE`, `fr_FR`: what the locale itself makes of one and a half. */
export function writesDecimalComma(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',');
  } catch {
    return false;
  }
}
