/** More than is kept of a text, before its blanks are taken out. */
const MOST_READ = 2_000;
const MOST_KEPT = 200;

/** What stands in place of an e-mail address and of a secret. */
const HIDDEN = '•••';

const E_MAIL = /[^\s@＠,;:<>()[\]{}"'|/]{1,64}[@＠][^\s@＠,;:<>()[\]{}"'|/]{1,255}/g;

/** `imagen@006` is a model, not an address. */
const VERSION = /[@＠](?:v?[\d.-]+|latest|default)$/i;

/** How the keys of well-known services begin; what follows is the secret. */
const KEY =
  /(?:\b|_)(?:(?:sk|rk|pk|sess|hf|gh[pousr]|github_pat|glpat|xox[abprs])[-_]|AKIA|ASIA|AIza|ya29\.|eyJ|Bearer )[A-Za-z0-9_\-.]{8,}/gi;

/** A long run of letters and digits: an API key of any service. Ids with a word before (`proj_…`, `org-…`) are shorter. */
const SECRET = /[A-Za-z0-9]{32,}/g;

/**
 * Text for one line, blank for an object: control and bidirectional marks, which could make a cell read as something
 * else, are taken out, and e-mail addresses and secret keys are hidden.
 */
export const plainText = (value: unknown): string =>
  masked(
    String(typeof value === 'object' ? '' : (value ?? ''))
      .slice(0, MOST_READ)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).slice(0, MOST_KEPT);

/** The text without what looks like an e-mail address or a secret key. */
function masked(text: string): string {
  if (text.length < 6) return text;
  const named = /[@＠]/.test(text)
    ? text.replace(E_MAIL, (address) => (VERSION.test(address) ? address : HIDDEN))
    : text;
  return named
    .replace(KEY, HIDDEN)
    .replace(SECRET, (run) => (/\d/.test(run) && /[A-Za-z]/.test(run) ? HIDDEN : run));
}
