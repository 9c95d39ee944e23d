/** An amount of USD as text, in the local currency where one is given. */
export const moneyText = (usd: string): string => `{sign}&FIXED((${usd})*{factor},{digits})`;

/** An amount as text in USD. */
export const usdText = (usd: string): string => `"US$"&FIXED(${usd},2)`;

/** A share as text: `20%`. */
export const percentText = (share: string): string => `ROUND(100*(${share}),0)&"%"`;

/** A sentence in a hidden cell with its values put in, `%1` first. */
export const filled = (word: string, ...values: readonly string[]): string =>
  values.reduce((text, value, index) => `SUBSTITUTE(${text},"%${index + 1}",${value})`, `{${word}}`);
