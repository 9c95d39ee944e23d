import type { EngineCommand } from '../../engine/batch-plugin';
import type { Run, ServiceObject } from '../../script/run';
import type { Area } from './area';
import { CHART_TYPES, type Chart, chartDefinition, chartInSheet } from './chart-definition';

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

/** An `EmbeddedChart`. */
function embeddedChart(run: Run, chart: Chart): object {
  return run.expose(
    'EmbeddedChart',
    {
      reads: {
        getChartId: () => chart.id ?? null,
        getRanges: () => chart.areas.map((area) => run.objects.range(area)),
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
        if (!CHART_TYPES[type]) throw new Error(`The local host does not model the chart type ${type}.`);
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
      getRanges: () => chart.areas.map((area) => run.objects.range(area)),
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
    definition: chartDefinition(run, chart),
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
        getters.getChartIds(sheetId).map((id) => embeddedChart(run, chartInSheet(run, sheetId, id))),
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
