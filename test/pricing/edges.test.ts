import { totalOf } from '../../src/pricing/cost';
import { findModel, knownModel, unknownModel } from '../../src/pricing/models';
import { patchTokens, referenceTokens, tileTokens } from '../../src/pricing/reference-tokens';
import { parseSize } from '../../src/pricing/size';
import { isValidSize, knownSize, nearestValidSize, sizeBreaches } from '../../src/pricing/size-rules';
import { generationUsage } from '../../src/pricing/usage';

const square = { width: 1024, height: 1024 };

test.each([
  ['4:5x'],
  ['x4:5'],
  ['4abc:5'],
  ['4:abc5'],
  ['1024x1024abcpx'],
  ['a1024x1024'],
  ['1024x1024x1024'],
])('%s is no size', (text) => expect(() => parseSize(text)).toThrow('size/unreadable'));

test.each([
  ['4 : 5', 1024, 1280],
  ['8:10', 1024, 1280],
  [' Square', 1024, 1024],
  ['1024 X 1536 px', 1024, 1536],
])('%j is %d × %d', (text, width, height) => expect(parseSize(text)).toEqual({ width, height }));

// 4096 is longer than 3840 and breaks no other rule; 1000 is no multiple of 16; 3840x2160 has 8,294,400 pixels.
test.each([
  [4096, 1536, [{ rule: 'longest-edge', edge: 4096 }]],
  [1000, 1024, [{ rule: 'edge-step', edge: 1000 }]],
  [1024, 1000, [{ rule: 'edge-step', edge: 1000 }]],
  [3200, 1024, [{ rule: 'long-to-short', ratio: 3.125 }]],
  [0, 1024, [{ rule: 'edge-zero' }]],
  [1024, 0, [{ rule: 'edge-zero' }]],
  [3840, 2176, [{ rule: 'most-pixels', pixels: 8_355_840 }]],
  [800, 800, [{ rule: 'fewest-pixels', pixels: 640_000 }]],
  [3840, 2160, []],
  [1024, 640, []],
])('%d × %d breaks exactly these rules', (width, height, breaches) => {
  expect(sizeBreaches({ width, height })).toEqual(breaches);
  expect(isValidSize({ width, height })).toBe(breaches.length === 0);
});

// 8 px from 1024 and 1040 both ways: four sizes are as near, 1040x1040 is the largest.
test('of sizes as near the largest is nearest', () => {
  expect(nearestValidSize({ width: 1032, height: 1032 })).toEqual({ width: 1040, height: 1040 });
});

test('a size of our own tables is read, whatever the model', () => {
  expect(knownSize('1536x864')).toEqual({ width: 1536, height: 864 });
});

// 3072x1024 halved is 1536x512, 96 × 32 patches: too many; by √½ it is 1086 × 362 px, 67 × 22 whole patches.
test('a reference of too many patches is shrunk', () => {
  expect(patchTokens({ width: 3072, height: 1024 })).toBe(67 * 22);
});

// 1530x1020 halved is 765 × 510 px, 48 × 32 patches begun: just as many as there may be, though shrinking would take some off.
test('a reference of just as many patches as there may be is not', () => {
  expect(patchTokens({ width: 1530, height: 1020 })).toBe(1536);
});

// The shortest side is one tile; 1536x512 is three tiles, 1537 px of a 512 one is four.
test.each([
  [512, 512, 65 + 129],
  [1536, 512, 65 + 129 * 3],
  [512, 1537, 65 + 129 * 4],
])('in tiles a reference of %d × %d is %d tokens', (width, height, tokens) => {
  expect(tileTokens({ width, height })).toBe(tokens);
});

test('16 references are taken, and each model counts them its own way', () => {
  expect(referenceTokens(findModel('gpt-image-2'), Array(16).fill(square))).toBe(16 * 1024);
  expect(referenceTokens(findModel('gpt-image-1-mini'), [square])).toBe(194);
});

// The first public edit with gpt-image-2: 90 + 8,192 + 52,680 millionths; in doubles the amounts do not add up to it.
test('a total is exact to the last digit, with and without tokens', () => {
  const line = (tokens: number, perMillion: number) =>
    ({ part: 'textIn', tokens, perMillion, amount: (tokens * perMillion) / 1e6 }) as const;
  expect(totalOf([line(18, 5), line(1024, 8), line(1756, 30)])).toBe(0.060962);
  const flat = { part: 'imageOut', tokens: undefined, perMillion: undefined, amount: 0.2 } as const;
  expect(totalOf([flat, line(1_000_000, 3)])).toBe(3.2);
});

test.each([[' GPT-Image-2 '], ['gpt-image-2-2026-04-21'], ['ｇｐｔ－ｉｍａｇｅ－２']])(
  '%j is a model of ours',
  (text) => expect(knownModel(text)?.id).toBe('gpt-image-2'),
);

test('of a model that is none of ours nothing is known', () => {
  expect(unknownModel('theirs')).toEqual({
    id: 'theirs',
    snapshots: [],
    qualities: ['low', 'medium', 'high', 'xhigh', 'max'],
    sizes: 'any',
    output: { kind: 'measured' },
    references: 'unknown',
    textTokensPerReference: 0,
    source: '',
  });
});

// ComfyUI's measurement of 2.5: 10 text tokens for each input image; a number of tokens given is billed as it is.
test.each([
  [true, 30],
  [false, 10],
])('the prompt of an edit with 2.5 (from text: %s) is %d tokens', (fromText, tokens) => {
  const prompt = { textTokens: 10, fromText };
  const generation = { size: square, quality: 'low', prompt, references: [square, square] } as const;
  expect(generationUsage(findModel('gpt-image-2.5-flare'), generation).textIn).toBe(tokens);
});
