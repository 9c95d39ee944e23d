import { useEffect, useState } from 'preact/hooks';
import type { CalibratedRow, CalibrateRequest, Plan } from '../../bridge/actuals';
import type { ActualsOutcome } from '../server/actuals-reply';
import type { Server } from '../server/server';
import { type Fault, useActualsWords } from './actuals-words';

/** The document's plan worksheets, and the one that is looked at. */
export interface Plans {
  /** Undefined until they have been read. */
  readonly all: readonly Plan[] | undefined;
  readonly plan: Plan | undefined;
  readonly isBusy: boolean;
  readonly fault: Fault | undefined;
  /** Whether the last calibration can be taken back. */
  readonly canUndo: boolean;
  choosePlan(sheetId: number): void;
  load(): Promise<boolean>;
  /** Puts measured retries into the plan; whether it was done. */
  apply(rows: readonly CalibratedRow[]): Promise<boolean>;
  /** Takes the last calibration back; whether it was done. */
  undo(): Promise<boolean>;
  /** Puts a bill of the whole plan into it; whether it was done. */
  putBill(usd: number): Promise<boolean>;
}

/** Keeps what the server knows of the document's plans. */
export function usePlans(server: Server): Plans {
  const { refusal } = useActualsWords();
  const [all, setAll] = useState<readonly Plan[]>();
  const [chosen, choosePlan] = useState<number>();
  const [isBusy, setBusy] = useState(true);
  const [fault, setFault] = useState<Fault>();
  const [token, setToken] = useState<string>();
  const take = async (call: Promise<ActualsOutcome>): Promise<boolean> => {
    setBusy(true);
    const outcome = await call;
    setBusy(false);
    const isDone = outcome.kind === 'plans';
    setFault(isDone ? undefined : refusal(outcome));
    if (!isDone) return false;
    setAll(outcome.plans);
    return true;
  };
  const load = () => take(server.readPlans());
  useEffect(() => void load(), []);
  const named = all?.find(({ sheetId }) => sheetId === chosen);
  const plan = named ?? all?.find(({ isOpen }) => isOpen) ?? all?.[0];
  const calibrate = async (request: CalibrateRequest): Promise<boolean> => {
    const call = server.calibratePlan(request);
    const isDone = await take(call);
    const outcome = await call;
    if (isDone && request.step !== 'bill') setToken(outcome.kind === 'plans' ? outcome.undo : undefined);
    return isDone;
  };
  return {
    ...{ all, plan, isBusy, fault, load, choosePlan },
    canUndo: token !== undefined,
    apply: async (rows) => plan !== undefined && calibrate({ step: 'apply', sheetId: plan.sheetId, rows }),
    undo: async () => token !== undefined && calibrate({ step: 'undo', token }),
    putBill: async (usd) => plan !== undefined && calibrate({ step: 'bill', sheetId: plan.sheetId, usd }),
  };
}
