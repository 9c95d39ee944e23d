import { BUDGETS } from '../support/service-budgets';

test.each(BUDGETS.map((budget) => [budget.command, budget] as const))(
  'to %s takes no more service calls and reads of the properties than its budget',
  async (_, { run, most, mostReads = 1 }) => {
    const { serviceCalls, propertyReads, most: calls } = await run();
    expect([serviceCalls <= most, serviceCalls, calls]).toEqual([true, serviceCalls, calls]);
    expect(serviceCalls).toBeGreaterThan(10);
    expect(propertyReads).toBeLessThanOrEqual(mostReads);
  },
);
