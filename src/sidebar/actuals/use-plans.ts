import { useEffect, useState } from 'preact/hooks';
import type { CalibrateRequest, Plan, PlanRow } from '../../bridge/actuals';
import type { ActualsOutcome } from '../server/actuals-reply';
import type { Server } from '../server/server';
import { type Fault, useActualsWords } from './actuals-words';

/** The document's plan worksheets, and the deliverable that is chosen. */
export interface Plans {
  /** Undefined until they have been read. */
  readonly all: readonly Plan[] | undefined;
  readonly plan: Plan | undefined;
  readonly row: PlanRow | undefined;
  readonly isBusy: boolean;
  readonly fault: Fault | undefined;
  choosePlan(sheetId: number): void;
  chooseRow(index: number): void;
  load(): Promise<void>;
  /** Puts measured retries into the chosen row; whether it was done. */
  put(request: CalibrateRequest): Promise<boolean>;
}

/** Keeps what the server knows of the document's plans. */
export function usePlans(server: Server): Plans {
  const { refusal } = useActualsWords();
  const [all, setAll] = useState<readonly Plan[]>();
  const [chosen, choose] = useState<{ sheetId?: number; index?: number }>({});
  const [isBusy, setBusy] = useState(true);
  const [fault, setFault] = useState<Fault>();
  const take = async (call: Promise<ActualsOutcome>): Promise<boolean> => {
    setBusy(true);
    const outcome = await call;
    setBusy(false);
    const isDone = outcome.kind === 'plans';
    setFault(isDone ? undefined : refusal(outcome));
    if (isDone) setAll(outcome.plans);
    return isDone;
  };
  const load = async (): Promise<void> => void (await take(server.readPlans()));
  useEffect(() => void load(), []);
  const plan = all?.find(({ sheetId }) => sheetId === chosen.sheetId) ?? all?.[0];
  const row = plan?.rows.find(({ index }) => index === chosen.index) ?? plan?.rows[0];
  return {
    ...{ all, plan, row, isBusy, fault, load },
    choosePlan: (sheetId) => choose({ sheetId }),
    chooseRow: (index) => choose({ ...chosen, ...(plan && { sheetId: plan.sheetId }), index }),
    put: (request) => take(server.calibratePlan(request)),
  };
}
