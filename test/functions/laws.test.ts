import fc from 'fast-check';
import type { FormulaDocument } from '../../src/functions/document';
import { IMGBREAKDOWN } from '../../src/functions/IMGBREAKDOWN';
import { IMGCOST } from '../../src/functions/IMGCOST';
import { IMGGENERATIONS } from '../../src/functions/IMGGENERATIONS';
import { IMGTOTAL } from '../../src/functions/IMGTOTAL';
import { SHIPPED_TABLE } from '../../src/rates/rate-table';

const DOCUMENT: FormulaDocument = {
  rateTable: () => SHIPPED_TABLE,
  language: () => 'en',
  wallClock: () => '1899-12-30 00:00:00',
};

const FORMULAS = { IMGBREAKDOWN, IMGCOST, IMGGENERATIONS, IMGTOTAL };

const run = (name: keyof typeof FORMULAS, ...args: unknown[]) => FORMULAS[name].evaluate(args, DOCUMENT);

const size = fc.constantFrom('1024x1024', '1024x1536', '4:5', '1536x864', 'square');
const quality = fc.constantFrom('low', 'medium', 'high');
const finals = fc.nat(200);
const retries = fc.double({ min: 1, max: 20, noNaN: true });
const buffer = fc.double({ min: 0, max: 3, noNaN: true });

test('a range gives what its cells give one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(size, quality), { minLength: 2, maxLength: 20 }), (rows) => {
      const together = run(
        'IMGCOST',
        rows.map(([s]) => [s]),
        rows.map(([, q]) => [q]),
      );
      expect(together).toEqual(rows.map(([s, q]) => [run('IMGCOST', s, q)]));
    }),
  );
});

test('a total is generations × cost, grows with retries and buffer, and nothing costs nothing', () => {
  fc.assert(
    fc.property(size, quality, finals, retries, buffer, (s, q, kept, perFinal, extra) => {
      const total = run('IMGTOTAL', s, q, kept, perFinal, extra) as number;
      const generations = run('IMGGENERATIONS', kept, perFinal, extra) as number;
      expect(total).toBe(generations * (run('IMGCOST', s, q) as number));
      expect(run('IMGTOTAL', s, q, kept, perFinal + 1, extra)).toBeGreaterThanOrEqual(total);
      expect(run('IMGTOTAL', s, q, kept, perFinal, extra + 1)).toBeGreaterThanOrEqual(total);
      expect(run('IMGTOTAL', s, q, 0, perFinal, extra)).toBe(0);
    }),
  );
});

test('a breakdown sums to the cost of its generation', () => {
  fc.assert(
    fc.property(size, quality, fc.nat(2000), fc.nat(16), (s, q, prompt, references) => {
      const table = run('IMGBREAKDOWN', s, q, '', prompt, references) as (string | number)[][];
      const [usd, shares] = [3, 4].map((column) => table.slice(1, -1).map((row) => Number(row[column])));
      const cost = run('IMGCOST', s, q, '', prompt, references) as number;
      expect(usd?.reduce((sum, part) => sum + part, 0)).toBeCloseTo(cost, 12);
      expect(shares?.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
      expect(table[table.length - 1]?.[3]).toBeCloseTo(cost, 12);
    }),
  );
});

test('an image more, a longer prompt or one more reference never costs less', () => {
  fc.assert(
    fc.property(size, quality, fc.nat(5000), fc.nat(15), (s, q, prompt, references) => {
      const cost = run('IMGCOST', s, q, '', prompt, references) as number;
      expect(run('IMGCOST', s, q, '', prompt + 1, references)).toBeGreaterThan(cost);
      expect(run('IMGCOST', s, q, '', prompt, references + 1)).toBeGreaterThan(cost);
    }),
  );
});

test('generations are never fewer than finals × retries and never one more than needed', () => {
  fc.assert(
    fc.property(finals, retries, buffer, (kept, perFinal, extra) => {
      const generations = run('IMGGENERATIONS', kept, perFinal, extra) as number;
      const exact = kept * perFinal * (1 + extra);
      expect(Number.isInteger(generations)).toBe(true);
      expect(generations).toBeGreaterThanOrEqual(exact * (1 - 1e-11));
      expect(generations).toBeLessThan(exact * (1 + 1e-11) + 1);
    }),
  );
});
