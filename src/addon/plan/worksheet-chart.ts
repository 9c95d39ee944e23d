import { CHART_COLOURS } from '../../worksheet/looks';
import type { PlacedChart } from '../../worksheet/template';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A line chart of a worksheet: the first range names the points, the first cell of each other range its line. */
export function chartOf(
  sheet: Sheet,
  { title, across, up, width, height, row, column, ranges }: PlacedChart,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const builder = sheet.newChart().setChartType(Charts.ChartType.LINE);
  for (const area of ranges) builder.addRange(sheet.getRange(area.row, area.column, area.rows, area.columns));
  const options: Record<string, unknown> = {
    title,
    titleTextStyle: { fontSize: 13, bold: true },
    useFirstColumnAsDomain: true,
    hAxis: { title: across },
    vAxes: { 0: { title: up } },
    series: { 1: { lineDashStyle: [6, 4] } },
    width,
    height,
    legend: { position: 'top' },
    colors: [...CHART_COLOURS],
  };
  for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
  return builder.setNumHeaders(1).setPosition(row, column, 10, 6).build();
}
