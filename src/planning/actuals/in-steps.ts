/** Long work that stops at times, each time with the share that is done, so that others can go on or end it. */
export type InSteps<Result> = Generator<number, Result, undefined>;

/** Goes on to the end. */
export function finished<Result>(work: InSteps<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The same work as a part of another, which it takes from one share to another. */
export function* asPart<Result>(work: InSteps<Result>, from: number, to: number): InSteps<Result> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield from + (to - from) * step.value;
  return step.value;
}
