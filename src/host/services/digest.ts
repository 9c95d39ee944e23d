const rotateLeft = (x: number, n: number) => (x << n) | (x >>> (32 - n));
const rotateRight = (x: number, n: number) => (x >>> n) | (x << (32 - n));

/** The message in blocks of 64 bytes: a 1 bit, zeros, and the length in bits. */
function padded(bytes: readonly number[], littleEndian: boolean): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, index) => {
    view.setUint8(index, byte);
  });
  view.setUint8(bytes.length, 0x80);
  const end = view.byteLength - 8;
  const high = Math.floor(bytes.length / 0x20000000);
  view.setUint32(end + (littleEndian ? 4 : 0), high, littleEndian);
  view.setUint32(end + (littleEndian ? 0 : 4), (bytes.length << 3) >>> 0, littleEndian);
  return view;
}

function bytesOf(words: readonly number[], littleEndian: boolean): number[] {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => {
    view.setInt32(index * 4, word, littleEndian);
  });
  return Array.from(new Uint8Array(view.buffer));
}

const fractionBits = (x: number) => Math.floor((x - Math.floor(x)) * 2 ** 32) | 0;
const PRIMES: number[] = [];
for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((prime) => n % prime)) PRIMES.push(n);

/** SHA-256 of bytes (FIPS 180-4). Synchronous, since Apps Script is, and the browser's own is not. */
export function sha256(bytes: readonly number[]): number[] {
  const view = padded(bytes, false);
  const state = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
  const constants = PRIMES.map((prime) => fractionBits(Math.cbrt(prime)));
  for (let block = 0; block < view.byteLength; block += 64) {
    const w = new Int32Array(64);
    const at = (index: number) => w[index] ?? 0;
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4);
    for (let i = 16; i < 64; i++) {
      const s0 = rotateRight(at(i - 15), 7) ^ rotateRight(at(i - 15), 18) ^ (at(i - 15) >>> 3);
      const s1 = rotateRight(at(i - 2), 17) ^ rotateRight(at(i - 2), 19) ^ (at(i - 2) >>> 10);
      w[i] = at(i - 16) + s0 + at(i - 7) + s1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + at(i)) | 0;
      const s0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = ((state[index] ?? 0) + word) | 0;
    });
  }
  return bytesOf(state, false);
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** MD5 of bytes (RFC 1321). */
export function md5(bytes: readonly number[]): number[] {
  const view = padded(bytes, true);
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mix = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] ?? 0;
      const index = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] ?? 0;
      const sum = (a + mix + (Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0)) | 0;
      const word = view.getInt32(block + (index % 16) * 4, true);
      const next = (b + rotateLeft((sum + word) | 0, MD5_SHIFTS[round * 4 + (i % 4)] ?? 0)) | 0;
      [a, d, c, b] = [d, c, b, next];
    }
    [a, b, c, d].forEach((word, index) => {
      state[index] = ((state[index] ?? 0) + word) | 0;
    });
  }
  return bytesOf(state, true);
}
