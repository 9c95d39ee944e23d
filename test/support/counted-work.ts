/**
 * How many characters a run brings into one form (`normalize`), which takes far longer than reading them: work that can
 * be counted, where seconds would tell of the machine.
 */
export function normalizedCharacters(run: () => unknown): number {
  const normalize = String.prototype.normalize;
  let characters = 0;
  const spy = jest.spyOn(String.prototype, 'normalize').mockImplementation(function (
    this: string,
    form?: string,
  ) {
    characters += this.length;
    return normalize.call(this, form);
  });
  try {
    run();
  } catch {
    // What it threw is another test's business.
  } finally {
    spy.mockRestore();
  }
  return characters;
}
