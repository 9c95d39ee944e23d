import type { ActualsProblems, ActualsStoreProblems, ProblemCodes } from '../messages/problem-codes';
import type { ProblemData } from '../messages/problem-data';

/** Codes that only the sidebar meets: their sentences stand with its words, so that Code.js does not carry them. */
type SidebarCodes = keyof ActualsProblems | keyof ActualsStoreProblems;

type Messages<Code extends keyof ProblemCodes> = {
  readonly [Each in Code]: (values: ProblemCodes[Each], word: (problem: ProblemData) => string) => string;
};

/** One sentence a problem: what is wrong, the value, what would be right. */
export type ProblemMessages = Messages<Exclude<keyof ProblemCodes, SidebarCodes>>;
