import type { Methods, Run } from '../../script/run';
import type { Area } from './area';
import { rangeBorders } from './range-borders';
import { formatWrites } from './range-formats';

type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** The setters of formats that a `RangeList` has; each takes one value for all its ranges. */
const SETTERS = [
  'setBackground',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setHorizontalAlignment',
  'setVerticalAlignment',
  'setNumberFormat',
  'setWrap',
  'setWrapStrategy',
];

/** A `RangeList`: ranges of one sheet that are formatted together. */
export function rangeList(run: Run, areas: readonly Area[]): GoogleRangeList {
  const together =
    (methodsOf: (area: Area) => Methods, name: string) =>
    (...args: unknown[]) => {
      for (const area of areas) (methodsOf(area)[name] as (...given: unknown[]) => unknown)(...args);
    };
  const setters = SETTERS.map((name) => [name, together((area) => formatWrites(run, area), name)]);
  return run.expose<GoogleRangeList>('RangeList', {
    reads: { getRanges: () => areas.map((area) => run.objects.range(area)) },
    writes: {
      ...(Object.fromEntries(setters) as Methods),
      setBorder: together((area) => rangeBorders(run, area).writes ?? {}, 'setBorder') as Methods[string],
    },
  });
}
