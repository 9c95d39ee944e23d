/** The months in English, German, French, Spanish, Italian and Portuguese, each in words with blanks before them. */
const NAMES: readonly string[] = [
  ' january januar jänner janvier enero gennaio janeiro',
  ' february februar février fevrier febrero febbraio fevereiro',
  ' march märz maerz mrz mars marzo março',
  ' april avril abril aprile',
  ' may mai mayo maggio maio',
  ' june juni juin junio giugno junho',
  ' july juli juillet julio luglio julho',
  ' august août aout agosto',
  ' september septembre septiembre settembre setembro',
  ' october oktober octobre octubre ottobre outubro',
  ' november novembre noviembre novembro',
  ' december dezember décembre decembre diciembre dicembre dezembro',
];

/** The number of the month that a word names in full or by its first three letters or more, `1` to `12`. */
export function monthOf(word: string): string | undefined {
  if (word.length < 3) return undefined;
  const at = NAMES.findIndex((names) => names.includes(` ${word.toLowerCase()}`));
  return at < 0 ? undefined : String(at + 1);
}
