import type { AuthMode, Execution, ExecutionCounts } from '../contract';

const noCounts = (): ExecutionCounts => ({
  propertyReads: 0,
  propertyWrites: 0,
  cacheGets: 0,
  cachePuts: 0,
  serviceCalls: {},
});

/** An execution that has done nothing yet. */
export const newExecution = (
  kind: Execution['kind'],
  functionName: string,
  authMode: AuthMode,
): Execution => ({ ...noCounts(), kind, functionName, authMode });

/** What these executions did together. */
export function totalsOf(
  executions: readonly Execution[],
): ExecutionCounts & { customFunctionCalls: number } {
  const totals = { ...noCounts(), customFunctionCalls: 0 };
  for (const execution of executions) {
    totals.propertyReads += execution.propertyReads;
    totals.propertyWrites += execution.propertyWrites;
    totals.cacheGets += execution.cacheGets;
    totals.cachePuts += execution.cachePuts;
    if (execution.kind === 'cell') totals.customFunctionCalls++;
    for (const [name, calls] of Object.entries(execution.serviceCalls))
      totals.serviceCalls[name] = (totals.serviceCalls[name] ?? 0) + calls;
  }
  return totals;
}
