import { problemText } from '../i18n/problem-text';
import { problem } from '../messages/problem';
import type { ProblemCodes } from '../messages/problem-codes';

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text as a GoogleSQL literal. */
export const sqlText = (text: string): string =>
  `'${text.replace(/[\\']/g, '\\$&').replace(/[\n\r\t]/g, (found) => ESCAPES[found] ?? '')}'`;

/** Texts as a GoogleSQL list: `'low', 'medium'`. */
export const sqlTexts = (texts: readonly string[]): string => texts.map(sqlText).join(', ');

/** A double as a GoogleSQL literal that reads back as the same double. */
export const sqlNumber = (value: number): string => {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

/** A day as a GoogleSQL literal. */
export const sqlDay = (day: string): string => `DATE ${sqlText(day)}`;

/** A comment on one line, whatever the text holds. */
export const sqlComment = (text: string): string => `-- ${text.replace(/\s+/g, ' ')}`;

/** Each line two blanks further in. */
export const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** A branch of a CASE; `remark` stands above it as a comment. */
export type SqlBranch = readonly [when: string, then: string, remark?: string];

/** A CASE, one branch a line: of a subject's values, or of conditions where there is none. */
export const sqlCase = (branches: readonly SqlBranch[], otherwise: string, subject = ''): string =>
  branches.length === 0
    ? otherwise
    : [
        `CASE${subject && ` ${subject}`}`,
        ...branches.flatMap(([when, then, remark]) => [
          ...(remark ? [indented(sqlComment(remark))] : []),
          indented(`WHEN ${when} THEN ${then}`),
        ]),
        indented(`ELSE ${otherwise}`),
        'END',
      ].join('\n');

const MARK = '\u0001';

/** Stands in a problem's values for a text that is known only when the query runs; `sql` gives it. */
export const atRuntime = (sql: string): string => `${MARK}${sql}${MARK}`;

/** The same for a number, which the sentence writes as `sql` does. */
export const numberAtRuntime = (sql: string): number =>
  ({ toString: () => atRuntime(sql), toFixed: () => atRuntime(sql) }) as unknown as number;

/** The add-on's own English sentence for a problem, as an expression. */
export function sqlSentence<Code extends keyof ProblemCodes>(
  code: Code,
  values: ProblemCodes[Code] & object,
): string {
  const parts = problemText(problem(code, values), 'en').split(MARK);
  const texts = parts.map((part, at) => (at % 2 === 1 ? part : part && sqlText(part))).filter(Boolean);
  return texts.length === 1 ? (texts[0] ?? '') : `CONCAT(${texts.join(', ')})`;
}

/** `ERROR(…)` with the add-on's own English sentence for a problem. */
export const sqlError = <Code extends keyof ProblemCodes>(
  code: Code,
  values: ProblemCodes[Code] & object,
): string => `ERROR(${sqlSentence(code, values)})`;
