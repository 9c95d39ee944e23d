import type { EngineCommand } from '../engine/batch-plugin';
import type { Run, ServiceObject } from '../script/run';
import { type Area, widthOf } from './area';
import { range } from './range';

/** What an `EmbeddedChart` holds while it is built. */
interface Chart {
  id: string | undefined;
  type: string;
  areas: Area[];
  headers: number;
  position: { row: number; column: number; x: number; y: number };
  options: Record<string, unknown>;
}

/** Options that the engine draws, and those that Google draws and the engine does not. */
const DRAWN = [
  'title',
  'legend',
  'colors',
  'pieHole',
  'width',
  'height',
  'isStacked',
  'backgroundColor',
  'pieSliceText',
];
const ACCEPTED =
  /^(titleTextStyle|fontName|fontSize|chartArea|hAxis|vAxis|vAxes|series|slices|bar|tooltip|legendTextStyle|pieSliceTextStyle|pieSliceBorderColor|is3D|annotations|subtitle|titlePosition|useFirstColumnAsDomain|theme)\b/;

/** Google's chart types → the engine's. */
const TYPES: Record<string, object> = {
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

function definitionOf(run: Run, chart: Chart): object {
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
    ...TYPES[chart.type],
    title: { text: String(options.title ?? '') },
    background: options.backgroundColor as string | undefined,
    legendPosition: legendOf(options),
    dataSource,
    dataSetStyles: isPie ? {} : Object.fromEntries(styles),
    ...(isPie ? pie : { stacked: Boolean(options.isStacked) }),
  };
}

/** An `EmbeddedChart`. */
function embeddedChart(run: Run, chart: Chart): object {
  return run.expose(
    'EmbeddedChart',
    {
      reads: {
        getChartId: () => chart.id ?? null,
        getRanges: () => chart.areas.map((area) => range(run, area)),
        getNumHeaders: () => chart.headers,
        getOptions: () =>
          run.expose('ChartOptions', { reads: { get: (name: string) => chart.options[name] ?? null } }),
        getContainerInfo: () =>
          run.expose('ContainerInfo', {
            reads: {
              getAnchorRow: () => chart.position.row,
              getAnchorColumn: () => chart.position.column,
              getOffsetX: () => chart.position.x,
              getOffsetY: () => chart.position.y,
            },
          }),
        modify: () => chartBuilder(run, { ...chart, options: { ...chart.options } }),
      },
    },
    chart,
  );
}

/** An `EmbeddedChartBuilder`. Throws for options that neither Google nor the host knows. */
function chartBuilder(run: Run, chart: Chart): object {
  const setOption = (name: string, value: unknown) => {
    if (!DRAWN.includes(name) && name !== 'legend.position' && !ACCEPTED.test(name))
      throw new Error(`The local host does not model the chart option ${name}.`);
    chart.options[name] = value;
  };
  return run.expose('EmbeddedChartBuilder', {
    reads: {
      setChartType(type: string) {
        if (!TYPES[type]) throw new Error(`The local host does not model the chart type ${type}.`);
        chart.type = type;
      },
      addRange(cells: object) {
        chart.areas = [...chart.areas, run.internalsOf<Area>(cells, 'EmbeddedChartBuilder.addRange')];
      },
      clearRanges() {
        chart.areas = [];
      },
      setNumHeaders(headers: number) {
        chart.headers = headers;
      },
      setPosition(row: number, column: number, x: number, y: number) {
        chart.position = { row, column, x, y };
      },
      setOption,
      getRanges: () => chart.areas.map((area) => range(run, area)),
      build() {
        if (!chart.type) throw new Error('A chart needs a type.');
        if (chart.areas.length === 0) throw new Error('A chart needs at least one range.');
        return embeddedChart(run, { ...chart });
      },
    },
  });
}

function creating(run: Run, sheetId: string, chart: Chart, figureId: string): EngineCommand {
  const { row, column, x, y } = chart.position;
  return {
    type: 'CREATE_CHART',
    sheetId,
    figureId,
    chartId: run.workspace.newId(),
    col: column - 1,
    row: row - 1,
    offset: { x, y },
    size: { width: Number(chart.options.width ?? 600), height: Number(chart.options.height ?? 371) },
    definition: definitionOf(run, chart),
  };
}

/** What Google knows of a chart that stands in the sheet. */
function existingChart(run: Run, sheetId: string, chartId: string): Chart {
  const { getters } = run.workspace;
  const figure = getters.getFigure(sheetId, getters.getFigureIdFromChartId(chartId));
  const definition = getters.getChartDefinition(chartId) as unknown as {
    type: string;
    title?: { text?: string };
    horizontal?: boolean;
    fillArea?: boolean;
    slicesColors?: string[];
    legendPosition?: string;
    dataSource: { dataSets: { dataRange: string }[]; labelRange?: string; dataSetsHaveTitle?: boolean };
  };
  const { dataSource } = definition;
  const xcs = [dataSource.labelRange, ...dataSource.dataSets.map(({ dataRange }) => dataRange)].filter(
    (xc) => xc !== undefined,
  );
  const type = Object.keys(TYPES).find((name) => {
    const wanted = TYPES[name] as { type: string; horizontal?: boolean; fillArea?: boolean };
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
      width: figure?.width,
      height: figure?.height,
    },
  };
}

/** `newChart`, `insertChart`, `updateChart`, `getCharts`, `removeChart` of a sheet. */
export function sheetCharts(run: Run, sheetId: string): ServiceObject {
  const { getters } = run.workspace;
  const held = (chart: object, method: string) =>
    run.internalsOf<Chart>(chart, `SpreadsheetApp.Sheet.${method}`);
  const deleting = ({ id }: Chart): EngineCommand => {
    if (id === undefined) throw new Error('The chart is not in this sheet.');
    return { type: 'DELETE_FIGURE', sheetId, figureId: getters.getFigureIdFromChartId(id) };
  };
  const blank = (): Chart => ({
    id: undefined,
    type: '',
    areas: [],
    headers: 0,
    position: { row: 1, column: 1, x: 0, y: 0 },
    options: {},
  });
  return {
    reads: {
      newChart: () => chartBuilder(run, blank()),
      getCharts: () =>
        getters.getChartIds(sheetId).map((id) => embeddedChart(run, existingChart(run, sheetId, id))),
    },
    writes: {
      insertChart: (chart: object) =>
        run.workspace.change([creating(run, sheetId, held(chart, 'insertChart'), run.workspace.newId())]),
      updateChart(chart: object) {
        const next = held(chart, 'updateChart');
        run.workspace.change([deleting(next), creating(run, sheetId, next, run.workspace.newId())]);
      },
      removeChart: (chart: object) => run.workspace.change([deleting(held(chart, 'removeChart'))]),
    },
  };
}
