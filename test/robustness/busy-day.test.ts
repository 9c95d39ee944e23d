import { expectRoomInQuotas } from '../support/busy-day';

jest.setTimeout(120_000);

test('30 saves by 5 editors with 3,000 cells stay far below the quota of property calls, each within 30 seconds', () =>
  expectRoomInQuotas(3000, []));
