import { codeFile } from '../../src/build/code-file';

let code: Promise<string> | undefined;

/** The text of Code.js as it is pushed to Google, built once a test file. */
export function builtCode(): Promise<string> {
  code ??= codeFile();
  return code;
}
