import type { ActualsReply, Plan, PlanRow, UnfinishedSheet } from '../../bridge/actuals';
import { readable, type Unanswered } from './reply';

/** What came of a call about actuals: what the endpoint answered, or why there is no answer that can be read. */
export type ActualsOutcome = ActualsReply | Unanswered;

/** Reads an endpoint's answer; cells of a plan are whatever an editor typed. */
export const actualsOutcomeOf = (answer: unknown): ActualsOutcome =>
  readable(answer, (value): ActualsReply => {
    const reply = value as unknown as ActualsReply;
    if (reply.kind === 'plans') {
      const { plans, undo } = reply;
      return { kind: 'plans', plans: plans.map(planOf), ...(undo && { undo: String(undo) }) };
    }
    if (reply.kind === 'unfinished') return { kind: 'unfinished', sheets: reply.sheets.map(unfinishedOf) };
    if (reply.kind === 'sheet' || reply.kind === 'dropped' || reply.kind === 'problem') return reply;
    throw new Error(`kind ${String(value.kind)}`);
  });

const unfinishedOf = ({ sheetId, name, token }: UnfinishedSheet): UnfinishedSheet => ({
  sheetId: Number(sheetId),
  name: String(name),
  token: String(token),
});

const planOf = ({ sheetId, name, isOpen, billed, rows }: Plan): Plan => ({
  sheetId: Number(sheetId),
  name: String(name),
  isOpen: isOpen === true,
  ...(billed !== undefined && { billed: typeof billed === 'number' ? billed : null }),
  rows: rows.map((row) => ({ ...row, ...textsOf(row) })),
});

const textsOf = ({ use, size, quality, rate }: PlanRow) => ({
  use: String(use),
  size: String(size),
  quality: String(quality),
  rate: String(rate),
});
