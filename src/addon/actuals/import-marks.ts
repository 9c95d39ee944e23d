type Properties = GoogleAppsScript.Properties.Properties;

const KEY = /^import\/(\d+)$/;

const keyOf = (sheetId: number): string => `import/${sheetId}`;

const properties = (): Properties | null => PropertiesService.getDocumentProperties() as Properties | null;

/** What helps to find a sheet later must not keep it from being written now. */
function tried<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Remembers that an import has begun a sheet, so that it is found again whatever its name is then. */
export const markImport = (sheetId: number, token: string): void =>
  void tried(() => properties()?.setProperties({ [keyOf(sheetId)]: token }, false));

/** Forgets it. */
export const unmarkImport = (sheetId: number): void =>
  void tried(() => properties()?.deleteProperty(keyOf(sheetId)));

/** The numbers of sheets that imports have begun and not finished. */
export const markedImports = (): ReadonlySet<number> =>
  new Set(
    Object.keys(tried(() => properties()?.getProperties()) ?? {}).flatMap((key) => {
      const id = KEY.exec(key)?.[1];
      return id === undefined ? [] : [Number(id)];
    }),
  );
