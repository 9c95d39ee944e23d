import type { Run } from '../../script/run';

/** The sheet of exactly this name. */
export function sheetIdNamed({ workspace }: Run, name: string): string | undefined {
  const { getters } = workspace;
  return getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
}

const MOST_CHARACTERS = 100;

const alike = (name: string) => name.trim().toLowerCase();

/** Google looks a sheet up by its exact name, but takes no name that differs only in case. Throws its words. */
export function requireFreeName({ workspace }: Run, name: string, sheetId?: string): void {
  const { getters } = workspace;
  if (name.length > MOST_CHARACTERS)
    throw new Error(`The sheet name cannot be greater than ${MOST_CHARACTERS} characters.`);
  if (name.trim() === '') throw new Error('The sheet name cannot be empty.');
  const taken = getters
    .getSheetIds()
    .some((id) => id !== sheetId && alike(getters.getSheetName(id)) === alike(name));
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** The first of `Copy of X`, `Copy of X 2` … that is free. */
export function copyName({ workspace }: Run, sheetId: string): string {
  const { getters } = workspace;
  const base = `Copy of ${getters.getSheetName(sheetId)}`;
  const taken = new Set(getters.getSheetIds().map((id) => alike(getters.getSheetName(id))));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!taken.has(alike(name))) return name;
  }
}
