import type { Style } from '@odoo/o-spreadsheet';
import type { Methods, Run } from '../../script/run';
import type { CellPosition } from '../../script/workspace';
import { type Area, edit, mapCells, requireSameShape } from './area';

/** The engine's style and the font's family, which it keeps but does not draw. */
type CellStyle = Style & { fontFamily?: string };

interface Property {
  /** The name in Google's methods: set*Name*, get*Name*. */
  name: string;
  /** The name in the methods for many cells, where it is not the name and an s. */
  plural?: string;
  toStyle(value: never): CellStyle;
  fromStyle(style: CellStyle): unknown;
}

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], name: string): T => {
  if (!allowed.includes(value as T))
    throw new Error(
      `The parameters (${String(value)}) don't match the method signature for SpreadsheetApp.Range.set${name}.`,
    );
  return value as T;
};

const VERTICAL = ['top', 'middle', 'bottom'] as const;

/** Google's `null` puts a property back to its default. */
const PROPERTIES: readonly Property[] = [
  {
    name: 'Background',
    toStyle: (color: string | null) => ({ fillColor: color ?? '' }),
    fromStyle: ({ fillColor }) => (fillColor || '#ffffff').toLowerCase(),
  },
  {
    name: 'FontColor',
    toStyle: (color: string | null) => ({ textColor: color ?? '' }),
    fromStyle: ({ textColor }) => (textColor || '#000000').toLowerCase(),
  },
  {
    name: 'FontWeight',
    toStyle: (weight: string | null) => ({
      bold: oneOf(weight ?? 'normal', ['bold', 'normal'], 'FontWeight') === 'bold',
    }),
    fromStyle: ({ bold }) => (bold ? 'bold' : 'normal'),
  },
  {
    name: 'FontStyle',
    toStyle: (style: string | null) => ({
      italic: oneOf(style ?? 'normal', ['italic', 'normal'], 'FontStyle') === 'italic',
    }),
    fromStyle: ({ italic }) => (italic ? 'italic' : 'normal'),
  },
  {
    name: 'FontLine',
    toStyle: (line: string | null) => {
      const chosen = oneOf(line ?? 'none', ['underline', 'line-through', 'none'], 'FontLine');
      return { underline: chosen === 'underline', strikethrough: chosen === 'line-through' };
    },
    fromStyle: ({ underline, strikethrough }) =>
      underline ? 'underline' : strikethrough ? 'line-through' : 'none',
  },
  {
    name: 'FontSize',
    toStyle: (points: number | null) => ({ fontSize: points ?? 10 }),
    fromStyle: ({ fontSize }) => fontSize ?? 10,
  },
  {
    name: 'FontFamily',
    plural: 'FontFamilies',
    toStyle: (family: string | null) => ({ fontFamily: family ?? 'Arial' }),
    fromStyle: ({ fontFamily }) => fontFamily ?? 'Arial',
  },
  {
    name: 'HorizontalAlignment',
    toStyle: (align: string | null) => {
      const chosen = oneOf(align ?? 'normal', ['left', 'center', 'right', 'normal'], 'HorizontalAlignment');
      return { align: chosen === 'normal' ? undefined : chosen } as CellStyle;
    },
    fromStyle: ({ align }) => align ?? 'general',
  },
  {
    name: 'VerticalAlignment',
    toStyle: (align: string | null) => ({
      verticalAlign: oneOf(align ?? 'bottom', VERTICAL, 'VerticalAlignment'),
    }),
    fromStyle: ({ verticalAlign }) => verticalAlign ?? 'bottom',
  },
  {
    name: 'Wrap',
    toStyle: (wrap: boolean | null) => ({ wrapping: wrap ? 'wrap' : 'overflow' }),
    fromStyle: ({ wrapping }) => wrapping === 'wrap',
  },
  {
    name: 'TextRotation',
    toStyle: (degrees: number) => ({ rotation: -(degrees * Math.PI) / 180 }),
    fromStyle: ({ rotation }) => -((rotation ?? 0) * 180) / Math.PI,
  },
];

const WRAPPING = { WRAP: 'wrap', OVERFLOW: 'overflow', CLIP: 'clip' } as const;

/** Google's `WrapStrategy`. */
export const WRAP_STRATEGIES = Object.fromEntries(Object.keys(WRAPPING).map((name) => [name, name]));

const styleAt = (run: Run, position: CellPosition): CellStyle =>
  run.workspace.model.getters.getCellStyle(position) ?? {};

const formatAt = (run: Run, position: CellPosition) =>
  run.workspace.model.getters.getCell(position)?.format ?? '0.###############';

/** `getBackground`, `getBackgrounds`, … `getNumberFormats`. */
export function formatReads(run: Run, area: Area): Methods {
  const all = (read: (position: CellPosition) => unknown) => () => mapCells(area, read);
  const pairs = PROPERTIES.flatMap(({ name, plural = `${name}s`, fromStyle }) => {
    const table = all((position) => fromStyle(styleAt(run, position)));
    return [
      [`get${name}`, () => table()[0]?.[0]],
      [`get${plural}`, table],
    ] as const;
  });
  const formats = all((position) => formatAt(run, position));
  return {
    ...Object.fromEntries(pairs),
    getNumberFormats: formats,
    getNumberFormat: () => formats()[0]?.[0],
  };
}

/** A setter of one value for a range, that for a value a cell, and what a value changes. */
interface Setter {
  readonly one: string;
  readonly many?: string;
  readonly change: (value: never) => { style: CellStyle } | { format: string };
}

const SETTERS: readonly Setter[] = [
  ...PROPERTIES.map(({ name, plural = `${name}s`, toStyle }) => ({
    one: `set${name}`,
    many: `set${plural}`,
    change: (value: never) => ({ style: toStyle(value) }),
  })),
  { one: 'setNumberFormat', many: 'setNumberFormats', change: (format: string) => ({ format }) },
  {
    one: 'setWrapStrategy',
    change: (strategy: keyof typeof WRAPPING) => ({ style: { wrapping: WRAPPING[strategy] } }),
  },
];

/** `setBackground`, `setBackgrounds`, … `setNumberFormats`, `clearFormat`. */
export function formatWrites(run: Run, area: Area): Methods {
  const { sheetId, zone } = area;
  const formatting = (change: object, target = zone) => ({
    type: 'SET_FORMATTING',
    sheetId,
    target: [target],
    ...change,
  });
  const methods: Methods = {
    clearFormat: () => edit(run, area, [{ type: 'CLEAR_FORMATTING', sheetId, target: [zone] }]),
  };
  for (const { one, many, change } of SETTERS) {
    methods[one] = (value: never) => edit(run, area, [formatting(change(value))]);
    if (!many) continue;
    methods[many] = (values: unknown) => {
      requireSameShape(area, values, `SpreadsheetApp.Range.${many}`);
      const commands = mapCells(area, ({ col, row }, down, across) =>
        formatting(change(values[down]?.[across] as never), { left: col, right: col, top: row, bottom: row }),
      );
      edit(run, area, commands.flat());
    };
  }
  return methods;
}
