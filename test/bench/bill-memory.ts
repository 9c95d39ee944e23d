import { ActualsReader } from '../../src/planning/actuals/summed-charges';
import { fileText } from '../../src/sidebar/actuals/file-text';
import { readSource } from '../../src/sidebar/actuals/read-source';

/** As large as a file may be. */
const CHARACTERS = 29_900_000;

const DAY = 86_400;

/** OpenAI's cost export: 500 line items a day. */
function costExport(): string {
  const rows = [
    'start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id',
  ];
  for (let [at, length] = [0, 0]; length < CHARACTERS; at++) {
    const start = 1_600_000_000 + DAY * Math.floor(at / 5_000);
    const row = `${start},${start + DAY},0.010000000000000000,usd,1000.0,tokens,"gpt-image-2, image output ${at % 500}",p`;
    length += row.length + 1;
    if (length < CHARACTERS) rows.push(row);
  }
  return rows.join('\n');
}

/** A page of the Costs API, indented as it comes. */
function costsPage(): string {
  const result = (at: number) => ({
    ...{ object: 'organization.costs.result', amount: { value: 0.01, currency: 'usd' } },
    ...{ line_item: `gpt-image-2, image output ${at % 500}`, project_id: 'p', organization_id: 'org' },
  });
  const bucket = (day: number) => ({
    ...{ object: 'bucket', start_time: 1_600_000_000 + DAY * day },
    results: Array.from({ length: 500 }, (_, at) => result(at)),
  });
  const size = JSON.stringify(bucket(0), null, 2).length;
  const data = Array.from({ length: Math.floor((CHARACTERS * 0.8) / size) }, (_, day) => bucket(day));
  return JSON.stringify({ object: 'page', data, has_more: false }, null, 2);
}

/** Reads a file of a kind to its end, and prints its characters, its rows and the most heap in bytes on the way. */
function measure(kind: string): void {
  const bytes = Buffer.from(kind === 'json' ? costsPage() : costExport());
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  };
  const { text } = fileText(bytes);
  look();
  const source = readSource(text, '');
  let step = source.next();
  for (; !step.done; step = source.next()) look();
  const reader = new ActualsReader(step.value);
  while (reader.read(1_000)) look();
  console.log(JSON.stringify({ characters: text.length, rows: reader.result().rowsRead, most }));
}

measure(process.argv[2] ?? '');
