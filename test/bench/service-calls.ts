import { BUDGETS } from '../support/service-budgets';
import { hold } from './limits';

/** Prints what each command asks of Google's services, beside its budget. */
export async function measureServiceCalls(): Promise<void> {
  console.log('\nService calls of each command');
  const rows: object[] = [];
  for (const { command, most, mostReads = 1, run } of BUDGETS) {
    const { serviceCalls, propertyReads, most: calls } = await run();
    hold(`service calls to ${command}`, serviceCalls, most);
    hold(`reads of the properties to ${command}`, propertyReads, mostReads);
    rows.push({
      command,
      'service calls': serviceCalls,
      budget: most,
      'property reads': propertyReads,
      'budget of reads': mostReads,
      most: calls,
    });
  }
  console.table(rows);
}
