/** Plain text for a cell: what Sheets could take for a formula or a number gets its apostrophe. */
export const literalText = (text: string): string =>
  /^[=+\-@＝＋－＠'\t\r\n]/.test(text) ? `'${text}` : text;
