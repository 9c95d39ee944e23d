import * as chart from 'chart.js';

chart.Chart.register(...chart.registerables);

/** o-spreadsheet takes Chart.js from a global that has everything the package exports. */
Object.assign(globalThis, { Chart: Object.assign(chart.Chart, { ...chart }) });
