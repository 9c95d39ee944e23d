import { LocalTransportService, type Model } from '@odoo/o-spreadsheet';
import * as fc from 'fast-check';
import type { EngineCommand } from '../../../src/host/engine/batch-plugin';
import { emptyDocument, newModel } from '../../../src/host/engine/models';
import { cornerOf, give, modelOf, sheetId } from '../../support/engine-model';

const shownBy = (model: Model) => cornerOf(model, 6);

const cell = (a1: readonly [number, number], content: string): EngineCommand => ({
  ...{ type: 'UPDATE_CELL', sheetId, col: a1[0], row: a1[1], content },
});

/** What looks at a block's cells. */
const looking = [cell([0, 0], '=SUM(B2:D5)'), cell([5, 0], '=IFERROR(C3&"!", "none")')];

/** What may stand in a block's way. */
const inTheWay = fc.subarray<EngineCommand>([
  cell([1, 1], '=SEQUENCE(3, 2)'),
  cell([3, 3], 'old'),
  { type: 'SET_FORMATTING', sheetId, target: [{ left: 2, right: 2, top: 2, bottom: 2 }], format: '0.0' },
  { type: 'ADD_MERGE', sheetId, target: [{ left: 2, right: 3, top: 4, bottom: 4 }] },
  {
    type: 'CREATE_TABLE',
    ...{ sheetId, tableType: 'static', config: { numberOfHeaders: 1 } },
    ranges: [{ _sheetId: sheetId, _zone: { left: 1, right: 2, top: 1, bottom: 2 } }],
  },
]);

const before = fc
  .tuple(fc.subarray(looking), fc.oneof(fc.constant([]), inTheWay))
  .map((commands) => commands.flat());

const content = fc.constantFrom('', '12', '0.50', '2026-08-14', '10%', 'text', "'=1", "'007", 'TRUE');
const block = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    fc.record({
      ...{ type: fc.constant('BLOCK'), sheetId: fc.constant(sheetId) },
      ...{ col: fc.integer({ min: 1, max: 2 }), row: fc.integer({ min: 1, max: 2 }) },
      contents: fc.array(fc.array(content, { minLength: width, maxLength: width }), {
        ...{ minLength: height, maxLength: height },
      }),
      formats: fc.constant(Array<null>(width).fill(null)),
    }),
  );

type Block = { sheetId: string; col: number; row: number; contents: string[][]; formats: null[] };

/** Formats of some of a block's columns, and of some of its cells alone. */
const formatsOf = ({ col, row, contents }: Block) =>
  fc.array(
    fc
      .tuple(...[fc.nat(2), fc.nat(2), fc.constantFrom('@', '0.00', 'yyyy-mm-dd', ''), fc.boolean()])
      .map(([from, to, format, isWhole]): EngineCommand => {
        const columns = { left: col + Math.min(from, to), right: col + Math.max(from, to) };
        const rows = { top: row, bottom: row + (isWhole ? contents.length - 1 : 0) };
        return { type: 'SET_FORMATTING', sheetId, target: [{ ...columns, ...rows }], format };
      }),
    { maxLength: 3 },
  );

const written = block.chain((given) => fc.tuple(fc.constant<Block & EngineCommand>(given), formatsOf(given)));

const together = (commands: readonly EngineCommand[]): EngineCommand => ({
  ...{ type: 'BATCH', commands: () => commands },
});

const apart = ({ col, row, contents }: Block): EngineCommand[] =>
  contents.flatMap((texts, down) => texts.map((text, along) => cell([col + along, row + down], text)));

test('a block is what the engine would have made of its cells one by one', () => {
  fc.assert(
    fc.property(before, written, (first, [given, formats]) => {
      const [one, other] = [modelOf(), modelOf()];
      for (const model of [one, other]) for (const command of first) give(model, command);
      give(one, together([...formats, given]));
      for (const command of [...formats, ...apart(given)]) give(other, command);
      expect(shownBy(one)).toEqual(shownBy(other));
    }),
    { numRuns: 30 },
  );
});

test('a block is taken back and done again, and what is written over it too', () => {
  fc.assert(
    fc.property(before, written, (first, [given, formats]) => {
      const model = modelOf();
      for (const command of first) give(model, command);
      const states = [shownBy(model)];
      for (const step of [together([...formats, given]), cell([2, 2], 'over it'), cell([2, 2], '')]) {
        const was = JSON.stringify(states.at(-1));
        give(model, step);
        if (JSON.stringify(shownBy(model)) !== was) states.push(shownBy(model));
      }
      const last = states.length - 1;
      for (let at = last - 1; at >= 0; at--) {
        give(model, { type: 'REQUEST_UNDO' });
        expect(shownBy(model)).toEqual(states[at]);
      }
      for (let at = 1; at <= last; at++) {
        give(model, { type: 'REQUEST_REDO' });
        expect(shownBy(model)).toEqual(states[at]);
      }
    }),
    { numRuns: 20 },
  );
});

test('a block is told as one command, of which a document opens again', () => {
  const transportService = new LocalTransportService();
  const told: { commands?: EngineCommand[] }[] = [];
  transportService.onNewMessage('listener', (message) => told.push(JSON.parse(JSON.stringify(message))));
  const model = newModel(emptyDocument(), { transportService });
  model.dispatch('EVALUATE_CELLS');
  give(model, cell([0, 0], '=SUM(B2:B3)'));
  const rows = { left: 1, right: 1, top: 1, bottom: 2 };
  const contents = [
    ['1', 'a'],
    ['2', ''],
  ];
  give(
    model,
    together([
      { type: 'SET_FORMATTING', sheetId, target: [rows], format: '0.0' },
      { type: 'BLOCK', sheetId, col: 1, row: 1, contents, formats: [null, null] },
    ]),
  );
  expect(told.at(-1)?.commands).toEqual([
    { type: 'BLOCK', sheetId, col: 1, row: 1, contents, formats: ['0.0', null] },
  ]);
  expect(model.getters.getEvaluatedCell({ sheetId, col: 0, row: 0 }).value).toBe(3);
  const again = newModel(emptyDocument(), {}, told as never);
  again.dispatch('EVALUATE_CELLS');
  expect(shownBy(again)).toEqual(shownBy(model));
});
