/** Longer than anything that is named, and short enough that a hostile cell is not worked on for long. */
const MOST_CHARACTERS = 400;

/** Characters that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant by itself
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/g;

/** What is seen of a size, a name, a number or a choice: without characters that nobody sees. Prompts keep theirs. */
export const visible = (text: string): string => text.slice(0, MOST_CHARACTERS).replace(INVISIBLE, '');

/** A name to compare by: what is seen of it, in one width and case, without spaces around it. */
export const plainName = (text: string): string => visible(text).normalize('NFKC').trim().toLowerCase();

/** Letters of other scripts that look like Latin ones, small, and below each the one that it looks like. */
const LOOK_ALIKES = 'аеорсхуіјѕһԁɡмтквнαονιχρκτ';
const LATIN_LETTERS = 'aeopcxyijshdgmtkbhaovixpkt';

const isLookAlike = (letter: string): boolean => LOOK_ALIKES.includes(letter);
const latinOf = (letter: string): string => LATIN_LETTERS[LOOK_ALIKES.indexOf(letter)] ?? letter;

/** A letter that only looks Latin. */
export interface LookAlike {
  readonly letter: string;
  readonly latin: string;
}

/** The first letter of a text that only looks Latin, and the text with all of them made Latin. */
export function lookAlikeIn(text: string): { readonly found: LookAlike; readonly latin: string } | undefined {
  const letters = [...plainName(text)];
  const letter = letters.find(isLookAlike);
  if (letter === undefined) return undefined;
  return {
    found: { letter, latin: latinOf(letter) },
    latin: letters.map(latinOf).join(''),
  };
}
