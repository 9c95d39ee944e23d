/** What a spreadsheet could take for a formula or a number, also behind spaces and characters that nobody sees. */
const LIVE = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^['\t\r\n]/;

/** Plain text for a cell: what Sheets could take for a formula or a number gets its apostrophe. */
export const literalText = (text: string): string => (LIVE.test(text) ? `'${text}` : text);
