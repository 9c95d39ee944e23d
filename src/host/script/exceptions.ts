/** What the host itself has to say is no exception of Google's and stays as it is. */
const OWN = /^The local host /;

/**
 * An exception of Google's as a person gets it who does not read English: names of scopes and methods alone are the
 * same in every language.
 */
export function inPersonsLanguage(error: unknown, method: string): unknown {
  if (!(error instanceof Error) || error.constructor !== Error || OWN.test(error.message)) return error;
  const scopes = error.message.match(/https:\S+/g) ?? [];
  const asked = scopes.length > 0 ? `需要的權限：${scopes.join('、')}` : '';
  return new Error(`很抱歉，${method} 發生錯誤，請稍候再試一次。${asked}`, { cause: error });
}

/** Reading cells would wait for every formula that is being calculated: whoever does so holds people up. */
export const waitsForFormulas = (method: string): Error =>
  new Error(`The local host refuses ${method}: it would wait for the formulas that are being calculated.`);
