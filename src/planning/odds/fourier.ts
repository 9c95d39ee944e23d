/**
 * The discrete Fourier transform, in place and unscaled, of complex numbers whose count is a power of two: their real
 * and imaginary parts stand apart. Handing the two over in exchanged places gives the inverse, times the count.
 * Source: Cooley and Tukey, An Algorithm for the Machine Calculation of Complex Fourier Series (1965).
 */
export function fourier(real: Float64Array, imaginary: Float64Array): void {
  const count = real.length;
  reverseBits(real, imaginary);
  for (let half = 1; half < count; half *= 2) {
    const { cosines, sines } = halfCircle(half);
    for (let start = 0; start < count; start += 2 * half) {
      for (let at = 0, near = start, far = start + half; at < half; at++, near++, far++) {
        const cosine = cosines[at] as number;
        const sine = sines[at] as number;
        const x = real[far] as number;
        const y = imaginary[far] as number;
        const turnedReal = x * cosine + y * sine;
        const turnedImaginary = y * cosine - x * sine;
        real[far] = (real[near] as number) - turnedReal;
        imaginary[far] = (imaginary[near] as number) - turnedImaginary;
        (real[near] as number) += turnedReal;
        (imaginary[near] as number) += turnedImaginary;
      }
    }
  }
}

/** Puts each number where its index, read from its last bit to its first, says. */
function reverseBits(real: Float64Array, imaginary: Float64Array): void {
  const count = real.length;
  for (let at = 1, reversed = 0; at < count; at++) {
    let bit = count >> 1;
    for (; reversed & bit; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (at >= reversed) continue;
    const x = real[at] as number;
    const y = imaginary[at] as number;
    real[at] = real[reversed] as number;
    imaginary[at] = imaginary[reversed] as number;
    real[reversed] = x;
    imaginary[reversed] = y;
  }
}

interface Turns {
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

const halfCircles = new Map<number, Turns>();

/** Half a circle in so many turns, each worked out by itself, so that no error adds up. Kept: plans transform often. */
function halfCircle(turns: number): Turns {
  const known = halfCircles.get(turns);
  if (known) return known;
  const angles = Float64Array.from({ length: turns }, (_, at) => (Math.PI * at) / turns);
  const made = { cosines: angles.map(Math.cos), sines: angles.map(Math.sin) };
  halfCircles.set(turns, made);
  return made;
}
