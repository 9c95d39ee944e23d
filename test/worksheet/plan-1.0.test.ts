import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { DocumentData } from '../../src/host/contract';
import { MemoryBacking } from '../../src/host/memory-backing';
import { builtCode } from '../support/built-code';

jest.setTimeout(60_000);

/**
 * A document of version 1.0: a plan with priced, blank, unfinished and faulty rows and an actual, the same plan frozen
 * before they were typed, and what version 1.0 showed in its cells.
 */
interface OldDocument {
  readonly sheet: string;
  readonly figures: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly properties: Record<string, string>;
  readonly data: DocumentData;
}

const DOCUMENTS: Readonly<Record<string, OldDocument>> = JSON.parse(
  readFileSync(join(__dirname, '../data/plan-1.0.json'), 'utf8'),
);

async function opened({ data, properties }: OldDocument): Promise<AppsScriptHost> {
  const backing = new MemoryBacking();
  backing.write('document properties', properties);
  return new AppsScriptHost({ code: await builtCode(), data, backing, results: 're-run on load' });
}

/** Numbers to 9 digits; of a text only that it is one, since messages may be worded anew; blank stays blank. */
const shape = (value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(9)) : value === '' || value === 'OK' ? value : 'text';

test.each(Object.entries(DOCUMENTS))('a plan of version 1.0 in %s keeps every figure', async (_, old) => {
  const host = await opened(old);
  for (const [range, before] of Object.entries(old.figures))
    expect(host.values(old.sheet, range).map((row) => row.map(shape))).toEqual(
      before.map((row) => row.map(shape)),
    );
});

test.each(Object.entries(DOCUMENTS))(
  'in %s a figure changes with its input, and a mended row is priced',
  async (_, old) => {
    const host = await opened(old);
    host.typeInto(old.sheet, 'N6', '10');
    // 10 × 2 × 1.2 images at (6,119 × $30 + 200 × $5 + 2 × 1,024 × $8) / 1M
    expect(host.value(old.sheet, 'V6')).toBeCloseTo(24 * 0.200954, 9);
    host.typeInto(old.sheet, 'D8', '1536x864');
    // 5 × 3 × 1.2 images at (4,312 × $30 + 200 × $5) / 1M
    expect(host.value(old.sheet, 'V8')).toBeCloseTo(18 * 0.13036, 9);
  },
);
