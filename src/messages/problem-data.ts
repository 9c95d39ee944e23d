/** A problem as it crosses from sheet to sidebar as JSON; `problemText` words it. */
export interface ProblemData {
  readonly code: string;
  readonly values: object;
}
