import { expectRoomInQuotas } from '../support/busy-day';
import { manyRates } from '../support/rate-documents';

jest.setTimeout(120_000);

test('30 saves by 5 editors with 100 cells and a rate table of 200 KB stay far below the quota of property calls, each within 30 seconds', () =>
  expectRoomInQuotas(100, manyRates(150)));
