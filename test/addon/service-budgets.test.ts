import { BUDGETS } from '../support/service-budgets';

test.each(BUDGETS.map((budget) => [budget.command, budget] as const))(
  'to %s takes no more service calls than its budget, and one read of the properties',
  async (_, { run, most }) => {
    const { serviceCalls, propertyReads, most: calls } = await run();
    expect([serviceCalls <= most, serviceCalls, calls]).toEqual([true, serviceCalls, calls]);
    expect(serviceCalls).toBeGreaterThan(10);
    expect(propertyReads).toBeLessThanOrEqual(1);
  },
);
