const MOST_CHARACTERS = 60;

/** Edits that turn one text into the other: a letter more, less or other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let down = 1; down <= from.length; down++) {
    const next = [down];
    for (let at = 1; at <= to.length; at++) {
      const same = from[down - 1] === to[at - 1] ? 0 : 1;
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Whether a text abbreviates the other, from its first letter to its last: gpt2 for gpt-image-2. */
function abbreviates(text: string, other: string): boolean {
  if (text[0] !== other[0] || text[text.length - 1] !== other[other.length - 1]) return false;
  let at = 0;
  for (const letter of other) if (letter === text[at]) at++;
  return at === text.length;
}

/**
 * The three known names that are spelt most like the one asked for, nearest first; names that contain it come before.
 * None of which more than half is spelt otherwise, unless it was abbreviated.
 */
export function nearest(asked: string, known: readonly string[]): readonly string[] {
  const text = asked.slice(0, MOST_CHARACTERS).toLowerCase();
  const measured = (name: string) => {
    const other = name.slice(0, MOST_CHARACTERS).toLowerCase();
    const contains = text.length > 2 && (other.includes(text) || text.includes(other));
    const edits = distance(text, other);
    return {
      name,
      isAlike: contains || edits * 2 <= Math.max(text.length, other.length) || abbreviates(text, other),
      far: edits - (contains ? MOST_CHARACTERS : 0),
    };
  };
  return known
    .map(measured)
    .filter(({ isAlike }) => isAlike)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name);
}
