import { driverOfFile } from '../support/driver';
import { firstTenMinutes } from '../support/first-ten-minutes';

jest.setTimeout(180_000);

const file = driverOfFile();

test('the first ten minutes of a producer, in zh_TW', () => firstTenMinutes(file.driver, 'zh_TW'));
