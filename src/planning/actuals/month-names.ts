/** The months in English, German, French and Spanish. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner', 'janvier', 'enero'],
  ['february', 'februar', 'février', 'fevrier', 'febrero'],
  ['march', 'märz', 'maerz', 'mrz', 'mars', 'marzo'],
  ['april', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'juni', 'juin', 'junio'],
  ['july', 'juli', 'juillet', 'julio'],
  ['august', 'août', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre', 'sept'],
  ['october', 'oktober', 'octobre', 'octubre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'dezember', 'décembre', 'decembre', 'diciembre'],
];

/** The number of the month that a word names in full or by its first three letters or more, `1` to `12`. */
export function monthOf(word: string): string | undefined {
  const name = word.toLowerCase();
  if (name.length < 3) return undefined;
  const at = NAMES.findIndex((names) => names.some((each) => each.startsWith(name)));
  return at < 0 ? undefined : String(at + 1);
}
