import { createHash } from 'node:crypto';
import { md5, sha256 } from '../../../src/host/services/digest';
import { resultOf } from '../../support/script';

const hex = (bytes: readonly number[]) => Buffer.from(bytes).toString('hex');

describe('digests', () => {
  // Lengths around the ends of blocks, where padding goes wrong.
  test.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000])('of %d bytes are those of Node', (length) => {
    const bytes = Array.from({ length }, (_, index) => (index * 7) % 256);
    expect(hex(sha256(bytes))).toBe(createHash('sha256').update(Buffer.from(bytes)).digest('hex'));
    expect(hex(md5(bytes))).toBe(createHash('md5').update(Buffer.from(bytes)).digest('hex'));
  });
});

describe('utilities', () => {
  test.each([
    // RFC 1321, appendix A.5: MD5 of "abc"; its first byte is 0x90, which Java's bytes write as -112.
    [
      'bytes are signed, as Java has them',
      "return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')[0];",
      -112,
    ],
    ['base 64 is of UTF-8', "return Utilities.base64Encode('價');", '5YO5'],
    ['and back', "return Utilities.newBlob(Utilities.base64Decode('5YO5')).getDataAsString();", '價'],
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
