import type { ProblemCodes } from '../../messages/problem-codes';

type OtherFile = ProblemCodes['actuals/not-text']['kind'];

/**
 * How files that are no text begin, read as if they were: bytes that are no letters come as U+FFFD or, one by one, as
 * Latin letters.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what such files begin with
const BEGINNINGS: readonly (readonly [OtherFile, RegExp])[] = [
  ['compressed', /^\u001f[\ufffd\u008b]/],
  ['compressed', /^(?:7z[\ufffd\u00bc]|Rar!|BZh[1-9]|[\ufffd\u00fd]7zXZ|\([\ufffd\u00b5]\/[\ufffd\u00fd])/],
  ['spreadsheet', /^[\ufffd\u00d0][\ufffd\u00cf]\u0011[\ufffd\u00e0\u0871]/],
  ['pdf', /^%PDF-/],
  ['spreadsheet', /^\s*<\?xml[^>]*>\s*<\?mso-application|^\s*<\?xml[^>]*>\s*<Workbook/i],
  ['page', /^\s*<(?:!doctype html|html|head|body|table|meta|\?xml)\b/i],
  ['other', /^\{\\rtf/],
  ['image', /^(?:[\ufffd\u0089]PNG|GIF8|[\ufffd\u00ff][\ufffd\u00d8][\ufffd\u00ff]|RIFF[\s\S]{4}WEBP)/],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above

/** Names that only a spreadsheet file has within its zip. */
const SPREADSHEET_PARTS = /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis|Index\/Document\.iwa/;

/** What a file is that is no text; undefined for text. */
export function otherFile(text: string): OtherFile | undefined {
  if (text.startsWith('PK\u0003\u0004'))
    return SPREADSHEET_PARTS.test(text.slice(0, 100_000)) ? 'spreadsheet' : 'compressed';
  const known = BEGINNINGS.find(([, beginning]) => beginning.test(text.slice(0, 200)));
  if (known) return known[0];
  return text.slice(0, 2_000).includes('\u0000') ? 'other' : undefined;
}
