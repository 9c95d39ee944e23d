import { resultOf } from '../../support/script';

describe('utilities', () => {
  test.each([
    [
      'a date in another zone',
      "return Utilities.formatDate(new Date(0), 'Asia/Taipei', \"yyyy-MM-dd'T'HH:mm:ss\");",
      '1970-01-01T08:00:00',
    ],
    [
      'words of a date',
      "return Utilities.formatDate(new Date(0), 'GMT', \"EEE, d MMM yy h:mm a 'o''clock'\");",
      "Thu, 1 Jan 70 12:00 AM o'clock",
    ],
    [
      'an id has the form of one',
      'return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid());',
      true,
    ],
  ])('%s', async (_, body, expected) => {
    expect(await resultOf(body)).toBe(expected);
  });

  test('a pattern letter that is not modelled is refused', async () => {
    await expect(resultOf("Utilities.formatDate(new Date(0), 'GMT', 'w')")).rejects.toThrow(
      'does not model the date pattern w',
    );
  });
});
