import { problem } from '../../messages/problem';
import type { Encoding, Remark } from '../../planning/actuals/charge';
import { plainText } from '../../planning/actuals/plain-text';
import { otherFile } from './other-file';
import { textMerit } from './text-table';

/** A file as text, and a remark where its letters are not written as UTF-8. */
export interface FileText {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** What spreadsheet programs write where they do not write Unicode. */
const OLD_ENCODINGS = ['big5', 'gb18030', 'shift_jis', 'windows-1252'] as const satisfies readonly Encoding[];

/** As much of a file as tells how it is written. */
const LOOKED_AT = 100_000;

/**
 * The text of a file: UTF-8, UTF-16 by its mark or its zeros, else what its headings or its bytes leave as the only way.
 * @throws Problem `actuals/two-readings` where several encodings are possible and nobody has said which, or
 * `actuals/not-text`
 */
export function fileText(bytes: Uint8Array, answer?: Encoding): FileText {
  const unicode = utf16Of(bytes);
  if (unicode) return textIn(bytes, unicode);
  const plain = decoded(bytes, 'utf-8');
  if (plain !== undefined) return { text: plain, remarks: [] };
  const letterByByte = latin1(bytes.subarray(0, LOOKED_AT));
  if (otherFile(letterByByte)) return { text: letterByByte, remarks: [] };
  const candidates = candidatesOf(bytes);
  if (candidates.length === 0) throw problem('actuals/not-text', { kind: 'other' });
  const only = candidates.length === 1 ? candidates[0]?.encoding : undefined;
  const encoding = answer ?? only;
  if (encoding !== undefined) return textIn(bytes, encoding);
  const choices = candidates.map(({ encoding: choice, text }) => ({ choice, reading: sampleOf(text) }));
  throw problem('actuals/two-readings', { of: 'letters', text: '', line: 1, choices });
}

function textIn(bytes: Uint8Array, encoding: Encoding): FileText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, remarks: [{ kind: 'encoding', encoding, sample: sampleOf(text) }] };
}

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Undefined where a byte is no letter in this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its byte order mark, or by the zeros that it has in every other place where its letters are Latin. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, LOOKED_AT & ~1);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = head.length / 8;
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < enough || Math.min(even, odd) > 0) return undefined;
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  return decoded(bytes, encoding) === undefined ? undefined : encoding;
}

interface Candidate {
  readonly encoding: Encoding;
  readonly text: string;
  readonly merit: number;
}

/** The encodings that all bytes are letters of; of several, those by which the most headings are known. */
function candidatesOf(bytes: Uint8Array): readonly Candidate[] {
  const possible = OLD_ENCODINGS.flatMap((encoding): Candidate[] => {
    const text = decoded(bytes, encoding);
    return text === undefined || NO_LETTERS.test(text) ? [] : [{ encoding, text, merit: textMerit(text) }];
  });
  const best = Math.max(...possible.map(({ merit }) => merit));
  // A euro sign alone is the same in two of them: nothing is to be asked then.
  return [
    ...new Map(possible.filter(({ merit }) => merit === best).map((each) => [each.text, each])).values(),
  ];
}

/** What bytes come as that stand for no letter: control characters, and places without one. */
const NO_LETTERS = /[\u0080-\u009f\p{Co}\p{Cn}]/u;

const LETTERS = /[^\s,;|"]{0,20}[^\s\p{ASCII}][^\s,;|"]{0,20}/u;

/** The first words that the encoding decides on. */
const sampleOf = (text: string): string => plainText(LETTERS.exec(text)?.[0].replace(/^\ufeff/, '') ?? '');
