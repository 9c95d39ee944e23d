import { helpers, Model } from '@odoo/o-spreadsheet';
import type { DocumentData } from '../contract';
import { acceptBatches, type EngineCommand } from './batch-plugin';
import { writeCellsTogether } from './cell-writer';
import { findColorsWhenAsked } from './custom-colors';
import { speakSheets } from './dialect';
import { calculateAsSheets } from './evaluation';
import { formulaToEngine } from './formula-text';
import { positionHeadersWhenAsked } from './header-positions';
import { undoByAction } from './history-plugin';
import { localeOf } from './locales';
import { keepNames } from './names-plugin';
import { packed, unpacked } from './packed-commands';
import { pasteAcrossPanes } from './paste-across-panes';
import { keepRecords } from './records-plugin';

type ModelArguments = ConstructorParameters<typeof Model>;

/** Runs the engine without the timings that it writes to the console at every step. */
function withoutTimings<T>(run: () => T): T {
  const { debug } = console;
  console.debug = () => {};
  try {
    return run();
  } finally {
    console.debug = debug;
  }
}

/** An empty document: one sheet of 1000 rows and 26 columns, in this locale (`zh_TW`). */
export function emptyDocument(locale = 'en_US'): DocumentData {
  prepareEngine();
  const data = helpers.createEmptyWorkbookData('Sheet1') as DocumentData;
  for (const sheet of data.sheets) sheet.rowNumber = 1000;
  data.settings.locale = localeOf(locale);
  return data;
}

/** The engine groups the cells of a batch with what Node 20 lacks. */
function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) {
  const groups: Record<PropertyKey, T[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key];
    if (group) group.push(item);
    else groups[key] = [item];
  }
  return groups;
}

/** The engine asks for random numbers once a digit of an id, which takes longer than most of what is named by it. */
function makeIdsAtOnce(): void {
  const ids = helpers.UuidGenerator.prototype;
  ids.uuidv4 = () => crypto.randomUUID();
  ids.smallUuid = () => crypto.randomUUID().slice(0, '10000000-1000'.length);
}

let prepared = false;

/** Teaches the engine what Sheets does otherwise; once, before the first model is made. */
function prepareEngine(): void {
  if (!('groupBy' in Object)) Object.assign(Object, { groupBy });
  if (prepared) return;
  prepared = true;
  makeIdsAtOnce();
  speakSheets();
  calculateAsSheets();
  keepRecords();
  keepNames();
  acceptBatches();
  undoByAction();
  findColorsWhenAsked();
  positionHeadersWhenAsked();
  pasteAcrossPanes();
}

/** A typed formula may use `;`: the engine gets it in its own form, whoever dispatches it. */
function acceptSemicolons(model: Model): void {
  const dispatch = model.dispatch as (type: string, payload?: Partial<EngineCommand>) => unknown;
  const canonical = localeOf('en_US');
  model.dispatch = ((type: string, payload?: Partial<EngineCommand>) => {
    const content = type === 'UPDATE_CELL' ? payload?.content : undefined;
    const formula = typeof content === 'string' && content.startsWith('=') ? content : undefined;
    const asRead =
      formula === undefined ? payload : { ...payload, content: formulaToEngine(formula, canonical) };
    return withoutTimings(() => dispatch(type, asRead));
  }) as typeof model.dispatch;
}

type Coding = (commands: EngineCommand[]) => EngineCommand[];

/** What the engine's session has that its types do not say. */
interface Session {
  readonly commandSquisher: { squish: Coding; unsquish: Coding };
  lastLocalOperation?: { _commands: EngineCommand[]; readonly commands: EngineCommand[] };
  save(...revision: unknown[]): void;
}

/**
 * Tells other pages each command as it is, cells packed. The engine would write a formula as what differs from the one
 * above it, and reads that before it has made the sheets of the same revision: a whole column would get the first row's
 * formula. What this page told and hears again needs no reading. What it keeps of a step is packed too: that lives as
 * long as the document is open, and is read when somebody undoes it or another page was faster.
 */
function tellPlainly(session: Session): void {
  const packings = new WeakMap<EngineCommand[], EngineCommand[]>();
  const told = new WeakSet<EngineCommand[]>();
  const packing = (commands: EngineCommand[]) => {
    const message = packings.get(commands) ?? packed(commands);
    packings.set(commands, message);
    told.add(message);
    return message;
  };
  session.commandSquisher.squish = packing;
  session.commandSquisher.unsquish = (commands) => (told.has(commands) ? [] : unpacked(commands));
  const save = session.save.bind(session);
  session.save = (...step) => {
    const before = session.lastLocalOperation;
    save(...step);
    const { lastLocalOperation: saved } = session;
    if (!saved || saved === before) return;
    const kept = packing(saved._commands);
    saved._commands = [];
    Object.defineProperty(saved, 'commands', { get: () => unpacked(kept) });
  };
}

/** What was told before the model is made, which it reads as the engine does. */
const asTold = (messages: ModelArguments[2] = []): ModelArguments[2] =>
  messages.map((message) =>
    'commands' in message
      ? { ...message, commands: unpacked(message.commands as unknown as EngineCommand[]) as never }
      : message,
  );

/**
 * An o-spreadsheet model that behaves as Google Sheets does: its error names, `;` in formulas, ARRAYFORMULA,
 * cell notes, protections, dead names. Takes what `new Model` takes.
 */
export function newModel(
  data: DocumentData = emptyDocument(),
  config: ModelArguments[1] = {},
  messages: ModelArguments[2] = [],
): Model {
  prepareEngine();
  const model = withoutTimings(() => new Model(data, config, asTold(messages)));
  const exportData = model.exportData.bind(model);
  model.exportData = () => withoutTimings(exportData);
  acceptSemicolons(model);
  tellPlainly((model as unknown as { session: Session }).session);
  writeCellsTogether(model);
  return model;
}
