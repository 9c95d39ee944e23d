import type { Run } from '../../script/run';
import { type Area, widthOf } from './area';

/** What an `EmbeddedChart` holds while it is built. */
export interface Chart {
  id: string | undefined;
  type: string;
  areas: Area[];
  headers: number;
  position: { row: number; column: number; x: number; y: number };
  options: Record<string, unknown>;
}

/** Google's chart types → the engine's. */
export const CHART_TYPES: Record<string, object> = {
  PIE: { type: 'pie' },
  COLUMN: { type: 'bar' },
  BAR: { type: 'bar', horizontal: true },
  LINE: { type: 'line' },
  AREA: { type: 'line', fillArea: true },
};

const LEGENDS = ['top', 'bottom', 'left', 'right', 'none'];

function legendOf(options: Chart['options']): string {
  const { legend } = options;
  const nested =
    typeof legend === 'object' && legend !== null ? (legend as { position?: string }).position : legend;
  const position = String(options['legend.position'] ?? nested ?? 'right');
  return LEGENDS.includes(position) ? position : 'right';
}

/** The first column names the points; every other column, and every other range, is a series. */
function dataSourceOf(run: Run, { areas, headers }: Chart): { dataSource: object; ids: string[] } {
  const { getters } = run.workspace;
  const columns = areas.flatMap(({ sheetId, zone }) =>
    Array.from({ length: widthOf({ sheetId, zone }) }, (_, index) => {
      const column = zone.left + index;
      return getters.getRangeString(
        getters.getRangeFromZone(sheetId, { ...zone, left: column, right: column }),
        '',
      );
    }),
  );
  const [labelRange, ...series] = columns.length > 1 ? columns : [undefined, ...columns];
  const dataSets = series.map((dataRange, index) => ({ dataSetId: `series${index}`, dataRange }));
  const source = {
    type: 'range',
    dataSets,
    dataSetsHaveTitle: headers > 0,
    ...(labelRange && { labelRange }),
  };
  return { dataSource: source, ids: dataSets.map(({ dataSetId }) => dataSetId) };
}

/** The title of an axis, from `hAxis.title`, `hAxis: { title }` or, of the first of several, `vAxes: { 0: { title } }`. */
function axisTitle(options: Chart['options'], axis: 'hAxis' | 'vAxis'): string {
  const several = options[axis.replace('Axis', 'Axes')] as Record<number, { title?: unknown }> | undefined;
  const nested = (options[axis] ?? several?.[0]) as { title?: unknown } | undefined;
  return String(options[`${axis}.title`] ?? nested?.title ?? '');
}

const axesDesign = (options: Chart['options']) => ({
  x: { title: { text: axisTitle(options, 'hAxis') } },
  y: { title: { text: axisTitle(options, 'vAxis') } },
});

/** The chart as the engine draws it. */
export function chartDefinition(run: Run, chart: Chart): object {
  const { options } = chart;
  const { dataSource, ids } = dataSourceOf(run, chart);
  const colors = (options.colors as string[] | undefined) ?? [];
  const isPie = chart.type === 'PIE';
  const pie = {
    slicesColors: colors,
    isDoughnut: Number(options.pieHole ?? 0) > 0,
    pieHolePercentage: Number(options.pieHole ?? 0) * 100,
    showValues: options.pieSliceText !== 'none',
  };
  const styles = ids.map((id, index) => [id, colors[index] ? { backgroundColor: colors[index] } : {}]);
  return {
    ...CHART_TYPES[chart.type],
    title: { text: String(options.title ?? '') },
    background: options.backgroundColor as string | undefined,
    legendPosition: legendOf(options),
    dataSource,
    dataSetStyles: isPie ? {} : Object.fromEntries(styles),
    ...(isPie ? pie : { stacked: Boolean(options.isStacked), axesDesign: axesDesign(options) }),
  };
}

/** What Google knows of a chart that stands in the sheet. */
export function chartInSheet(run: Run, sheetId: string, chartId: string): Chart {
  const { getters } = run.workspace;
  const figure = getters.getFigure(sheetId, getters.getFigureIdFromChartId(chartId));
  const definition = getters.getChartDefinition(chartId) as unknown as {
    type: string;
    title?: { text?: string };
    horizontal?: boolean;
    fillArea?: boolean;
    slicesColors?: string[];
    legendPosition?: string;
    axesDesign?: { x?: { title?: { text?: string } }; y?: { title?: { text?: string } } };
    dataSource: { dataSets: { dataRange: string }[]; labelRange?: string; dataSetsHaveTitle?: boolean };
  };
  const { dataSource } = definition;
  const xcs = [dataSource.labelRange, ...dataSource.dataSets.map(({ dataRange }) => dataRange)].filter(
    (xc) => xc !== undefined,
  );
  const type = Object.keys(CHART_TYPES).find((name) => {
    const wanted = CHART_TYPES[name] as { type: string; horizontal?: boolean; fillArea?: boolean };
    return (
      wanted.type === definition.type &&
      Boolean(wanted.horizontal) === Boolean(definition.horizontal) &&
      Boolean(wanted.fillArea) === Boolean(definition.fillArea)
    );
  });
  return {
    id: chartId,
    type: type ?? '',
    areas: xcs.map((xc) => {
      const cells = getters.getRangeFromSheetXC(sheetId, String(xc));
      return { sheetId: cells.sheetId, zone: cells.zone };
    }),
    headers: dataSource.dataSetsHaveTitle ? 1 : 0,
    position: {
      row: (figure?.row ?? 0) + 1,
      column: (figure?.col ?? 0) + 1,
      x: figure?.offset.x ?? 0,
      y: figure?.offset.y ?? 0,
    },
    options: {
      title: definition.title?.text ?? '',
      colors: definition.slicesColors,
      legend: { position: definition.legendPosition },
      'hAxis.title': definition.axesDesign?.x?.title?.text ?? '',
      'vAxis.title': definition.axesDesign?.y?.title?.text ?? '',
      width: figure?.width,
      height: figure?.height,
    },
  };
}
