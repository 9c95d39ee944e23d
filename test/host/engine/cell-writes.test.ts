import { LocalTransportService, type Model, registries } from '@odoo/o-spreadsheet';
import * as fc from 'fast-check';
import type { EngineCommand } from '../../../src/host/engine/batch-plugin';
import { hearEachCell } from '../../../src/host/engine/cell-writer';
import { emptyDocument, newModel } from '../../../src/host/engine/models';
import { packed, unpacked } from '../../../src/host/engine/packed-commands';
import { cornerOf, give, modelOf, sheetId } from '../../support/engine-model';

const cellsOf = (model: Model) => cornerOf(model, 4);

const at = fc.integer({ min: 0, max: 2 });
const contents = ['', '12', '0.50', '2026-08-14', '10%', 'text', "'=1", '=A1+1', '=SUM(A1:C2)', 'TRUE'];
const formats = ['@', '0.00', 'yyyy-mm-dd', ''];
const styles = [
  { bold: true },
  { fillColor: '#ff0000' },
  { bold: false, fontSize: 20 },
  { wrapping: 'wrap' },
];

const anyCell = fc
  .record({ col: at, row: at, content: fc.constantFrom(...contents) })
  .map((cell): EngineCommand => ({ type: 'UPDATE_CELL', sheetId, ...cell }));
const anyLook = fc.oneof(
  fc.record({ format: fc.constantFrom(...formats) }),
  fc.record({ style: fc.constantFrom(...styles) }),
);
const anyFormat = fc.tuple(at, at, at, at, anyLook).map(([a, b, c, d, look]): EngineCommand => {
  const zone = {
    ...{ left: Math.min(a, b), right: Math.max(a, b), top: Math.min(c, d), bottom: Math.max(c, d) },
  };
  return { type: 'SET_FORMATTING', sheetId, target: [zone], ...look };
});
const anyOther = fc.constantFrom<EngineCommand>(
  { type: 'SET_CELL_NOTE', sheetId, col: 1, row: 1, text: 'note' },
  { type: 'SET_BORDER', sheetId, col: 1, row: 1, border: { top: { style: 'thin', color: '#000000' } } },
  { type: 'SET_BORDER', sheetId, col: 2, row: 1, border: { top: { style: 'thin', color: '#000000' } } },
  { type: 'CLEAR_FORMATTING', sheetId, target: [{ left: 0, right: 1, top: 0, bottom: 1 }] },
);
const anyCommands = fc.array(
  fc.oneof({ weight: 5, arbitrary: anyCell }, { weight: 4, arbitrary: anyFormat }, anyOther),
  {
    maxLength: 12,
  },
);

test('what is written together is what the engine would have made of it one by one', () => {
  fc.assert(
    fc.property(anyCommands, anyCommands, (before, commands) => {
      const [together, apart] = [modelOf(), modelOf()];
      for (const model of [together, apart]) for (const command of before) give(model, command);
      give(together, { type: 'BATCH', commands: () => commands });
      for (const command of commands) give(apart, command);
      expect(cellsOf(together)).toEqual(cellsOf(apart));
    }),
    { numRuns: 30 },
  );
});

test('what is written together is taken back and done again together', () => {
  const untouched = cellsOf(modelOf());
  fc.assert(
    fc.property(anyCommands, anyCommands, (before, commands) => {
      const model = modelOf();
      for (const command of before) give(model, command);
      const was = cellsOf(model);
      give(model, { type: 'BATCH', commands: () => commands });
      const is = cellsOf(model);
      if (JSON.stringify(was) === JSON.stringify(is)) return;
      give(model, { type: 'REQUEST_UNDO' });
      expect(cellsOf(model)).toEqual(was);
      give(model, { type: 'REQUEST_REDO' });
      expect(cellsOf(model)).toEqual(is);
      const { getters } = model as unknown as { getters: { canUndo(): boolean } };
      while (getters.canUndo()) give(model, { type: 'REQUEST_UNDO' });
      expect(cellsOf(model)).toEqual(untouched);
    }),
    { numRuns: 12 },
  );
});

test('a step notes to undo that its new cells are there, not each of them', () => {
  const model = modelOf();
  const commands = Array.from({ length: 400 }, (_, at) => ({
    ...{ type: 'UPDATE_CELL', sheetId, col: at % 4, row: at >> 2, content: String(at) },
  }));
  give(model, { type: 'BATCH', commands: () => commands });
  const { session } = model as unknown as {
    session: { lastLocalOperation: { changes: unknown[]; commands: unknown[] } };
  };
  const { changes, commands: kept } = session.lastLocalOperation;
  // The cells, and the number of the next.
  expect(changes).toHaveLength(2);
  expect(kept).toEqual(commands);
  give(model, { type: 'REQUEST_UNDO' });
  expect(model.getters.getCells(sheetId)).toEqual([]);
});

test('commands that were packed to be told are the same again', () => {
  const styled = fc.record({ type: fc.constant('UPDATE_CELL'), sheetId: fc.constantFrom(sheetId, 'other') });
  const anyTold = fc.array(
    fc.oneof(
      ...[anyCell, anyFormat, anyOther],
      fc
        .tuple(styled, fc.constantFrom({ style: null }, { style: { bold: true } }, { format: '' }, {}))
        .map(([cell, look]): EngineCommand => ({ ...cell, col: 1, row: 2, ...look })),
    ),
  );
  fc.assert(
    fc.property(anyTold, (commands) => {
      const told = JSON.parse(JSON.stringify(packed(commands)));
      expect(unpacked(told)).toEqual(commands);
    }),
  );
});

test('what is done alike to places beside one another is told once', () => {
  const cells = Array.from({ length: 30 }, (_, at) => ({
    ...{ type: 'UPDATE_CELL', sheetId, col: at % 10, row: Math.floor(at / 10), style: { bold: true } },
  }));
  const [message, ...others] = packed([
    ...cells,
    { type: 'UPDATE_CELL', sheetId, col: 0, row: 3, content: '' },
  ]);
  expect(others).toEqual([]);
  const { runs, lists } = message as unknown as { runs: unknown[]; lists: { style: unknown[] } };
  expect([runs, lists.style]).toEqual([
    [
      [0, 0, 10, null, null, 0],
      [0, 1, 10, null, null, 0],
      [0, 2, 10, null, null, 0],
      [0, 3, 1, ''],
    ],
    [{ bold: true }],
  ]);
});

test('a document opens again from what was told of it', () => {
  const transportService = new LocalTransportService();
  const told: unknown[] = [];
  transportService.onNewMessage('listener', (message) => told.push(JSON.parse(JSON.stringify(message))));
  const model = newModel(emptyDocument(), { transportService });
  model.dispatch('EVALUATE_CELLS');
  const cell = (row: number) => ({
    type: 'UPDATE_CELL',
    sheetId,
    col: 0,
    row,
    content: `=A${row + 2}`,
    format: '0.0',
  });
  give(model, { type: 'BATCH', commands: () => [cell(0), cell(1), { ...cell(2), content: '7' }] });
  const again = newModel(emptyDocument(), {}, told as never);
  again.dispatch('EVALUATE_CELLS');
  expect(cellsOf(again)).toEqual(cellsOf(model));
  expect(again.getters.getEvaluatedCell({ sheetId, col: 0, row: 0 }).formattedValue).toBe('7.0');
});

test('a cell outside the sheet is refused, and the others are written', () => {
  const model = modelOf();
  const cell = (row: number) => ({ type: 'UPDATE_CELL', sheetId, col: 0, row, content: 'x' });
  give(model, { type: 'BATCH', commands: () => [cell(0), cell(1000), cell(1)] });
  const { getters } = model as unknown as { getters: { getBatchFailure(): string } };
  expect(getters.getBatchFailure()).toBe('UPDATE_CELL: TargetOutOfSheet');
  expect([0, 1].map((row) => model.getters.getEvaluatedCell({ sheetId, col: 0, row }).value)).toEqual([
    'x',
    'x',
  ]);
});

interface Handlers {
  readonly handle: unknown;
  readonly beforeHandle: unknown;
}

/** The code of a plugin's handlers, and of those that they override. */
function handlersOf(prototype: Handlers): string {
  const overridden = Object.getPrototypeOf(prototype);
  const own = `${prototype.handle}${prototype.beforeHandle}`;
  return 'handle' in overridden ? own + handlersOf(overridden) : own;
}

test('no plugin of the engine but those that are told of each cell has to know it', () => {
  const { corePluginRegistry, coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry } =
    registries;
  const all = [corePluginRegistry, coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry];
  const hearing = all.flatMap((registry) =>
    registry.getKeys().filter((key) => {
      const plugin = registry.get(key as never) as { prototype: Handlers };
      const readsIt = /"UPDATE_CELL"|invalidateChartEvaluationCommands/.test(handlersOf(plugin.prototype));
      return readsIt && !hearEachCell().includes(plugin);
    }),
  );
  // Each of these notes that it has to look again, or at which sheet; looked through in the engine's 19.3.7.
  expect(hearing.sort()).toEqual([
    'cell_computed_style',
    'custom_colors',
    'data_validation_ui',
    'datavalidation_insert',
    'dynamic_tables',
    'evaluation_cf',
    'evaluation_chart',
    'evaluation_filter',
    'header_positions',
    'pivot_ui',
    'table_computed_style',
    'viewport',
  ]);
});
