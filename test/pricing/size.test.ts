import { findModel } from '../../src/pricing/models';
import { parseSize, RATIO_PRESETS, sizeText } from '../../src/pricing/size';
import {
  isValidSize,
  nearestValidSize,
  requireOffered,
  sizeBreaches,
  validSizes,
} from '../../src/pricing/size-rules';

const sized = (text: string) => sizeText(parseSize(text));

test.each([
  ['1024x1536', '1024x1536'],
  ['1024×1536', '1024x1536'],
  ['1024 X 1536', '1024x1536'],
  ['1024*1536', '1024x1536'],
  ['1024x1536px', '1024x1536'],
  [' 1024 x 1536 ', '1024x1536'],
  ['１０２４ｘ１５３６', '1024x1536'],
  ['1024×1536', '1024x1536'],
  ['square', '1024x1024'],
  ['Portrait', '1024x1536'],
  ['LANDSCAPE', '1536x1024'],
  ['4:5', '1024x1280'],
  ['４：５', '1024x1280'],
  ['16:9', '1536x864'],
  ['32:18', '1536x864'],
  ['1920:1080', '1536x864'],
  ['1,024x1,536', '1024x1536'],
  ['1,024x768', '1024x768'],
  ['768 by 1,024 pixels', '768x1024'],
  ['768px × 1024像素', '768x1024'],
  ['1024x1536 (portrait)', '1024x1536'],
  ['１０２４ｘ１５３６【直式】', '1024x1536'],
  // Numbers as small as these are a ratio, on both sides.
  ['9x16', '864x1536'],
  ['１６ｘ９', '1536x864'],
  ['99x99', '1024x1024'],
  ['99x100', '99x100'],
  ['50x1024', '50x1024'],
  ['０ｘ５０', '0x50'],
])('%j is read as %s', (text, size) => expect(sized(text)).toBe(size));

test.each(Object.entries(RATIO_PRESETS))(
  'the preset of %s, %s, is valid and of that ratio',
  (ratio, preset) => {
    const size = parseSize(preset);
    const [across = 0, down = 0] = ratio.split(':').map(Number);
    expect(isValidSize(size)).toBe(true);
    expect(size.width * down).toBe(size.height * across);
  },
);

test.each([
  ['auto', 'size/auto'],
  ['21:9', 'size/ratio-without-preset'],
  ['1.5:1', 'size/ratio-without-preset'],
  ['1:1.91', 'size/ratio-without-preset'],
  ['16.25:9.125', 'size/ratio-without-preset'],
  ['0:0', 'size/unreadable'],
  ['4:0', 'size/unreadable'],
  ['0:5', 'size/unreadable'],
  ['16:9.', 'size/unreadable'],
  ['1.x:1', 'size/unreadable'],
  ['1,02x1024', 'size/unreadable'],
  ['1024x1,0', 'size/unreadable'],
  ['big', 'size/unreadable'],
  ['1024', 'size/unreadable'],
  ['-1024x1024', 'size/unreadable'],
  ['1024x1024x3', 'size/unreadable'],
  ['__proto__', 'size/unreadable'],
  ['constructor', 'size/unreadable'],
])('%s is refused as %s', (text, code) => expect(() => parseSize(text)).toThrow(code));

test('a ratio without a preset is named as it was typed, with those that have one', () => {
  expect(() => parseSize('42:18')).toThrow(
    expect.objectContaining({
      values: { ratio: '42:18', presets: ['1:1', '3:2', '2:3', '4:5', '5:4', '4:3', '3:4', '16:9', '9:16'] },
    }),
  );
});

test.each([
  ['squаre', 'а', 'a'],
  ['1024х1536', 'х', 'x'],
])('%s has a letter that only looks Latin', (text, letter, latin) => {
  expect(() => parseSize(text)).toThrow(
    expect.objectContaining({
      code: 'text/look-alike',
      values: { name: 'size', value: text, letter, latin },
    }),
  );
});

test('a word with such a letter that is no size either way is not read', () => {
  expect(() => parseSize('huge аrea')).toThrow('size/unreadable');
});

test('there are exactly 29,146 valid sizes', () => {
  expect([...validSizes()]).toHaveLength(29_146);
});

// OpenAI SDK 7.57.0: edges multiples of 16, longest edge ≤ 3840, ratio ≤ 3:1, 655,360 ≤ pixels ≤ 8,294,400.
test.each([
  ['1920x1080', ['edge-step']],
  ['1080x1350', ['edge-step', 'edge-step']],
  ['1000x1000', ['edge-step']],
  ['4096x4096', ['longest-edge', 'most-pixels']],
  ['3840x3840', ['most-pixels']],
  ['640x640', ['fewest-pixels']],
  ['3072x1008', ['long-to-short']],
  ['4000x100', ['edge-step', 'longest-edge', 'long-to-short', 'fewest-pixels']],
  ['0x1024', ['edge-zero']],
  ['3840x1280', []],
  ['1024x640', []],
])('%s breaks every one of its rules: %s', (text, rules) => {
  expect(sizeBreaches(parseSize(text)).map(({ rule }) => rule)).toEqual(rules);
});

test.each([
  ['1920x1080', '1920x1088'],
  ['1080x1350', '1072x1344'],
  ['1024x576', '1280x720'],
  ['1024x512', '1152x576'],
  ['800x600', '944x704'],
  ['1000x1000', '1008x1008'],
  ['4096x4096', '2880x2880'],
  ['640x640', '816x816'],
  ['3072x1008', '3072x1024'],
  ['1024x1024', '1024x1024'],
  // Within 1% of the shape where an edge is off the steps: exactly 1000:1024 would be 2000x2048.
  ['1000x1024', '1008x1024'],
  ['1024x1000', '1024x1008'],
  // The longest edge there is.
  ['1283x3840', '1280x3840'],
  ['3840x1283', '3840x1280'],
  // Flatter than 3:1: no valid size has its shape.
  ['4000x100', '3648x1216'],
  // As near as 864x768, and larger.
  ['100x20', '848x784'],
])('the nearest valid size to %s is %s', (asked, nearest) => {
  expect(sizeText(nearestValidSize(parseSize(asked)))).toBe(nearest);
});

test('no size of the same shape is nearer than the nearest, and where there is none, no size at all', () => {
  const sizes = [...validSizes()];
  const distance = (a: { width: number; height: number }, b: { width: number; height: number }) =>
    (a.width - b.width) ** 2 + (a.height - b.height) ** 2;
  for (const asked of [
    { width: 1, height: 1 },
    { width: 777, height: 333 },
    { width: 3999, height: 801 },
    { width: 500, height: 5000 },
  ]) {
    const isOfShape = ({ width, height }: { width: number; height: number }) =>
      Math.abs((width * asked.height) / (height * asked.width) - 1) <= 0.01;
    const ofShape = sizes.filter(isOfShape);
    const least = Math.min(...(ofShape.length > 0 ? ofShape : sizes).map((size) => distance(asked, size)));
    expect(distance(asked, nearestValidSize(asked))).toBe(least);
  }
});

test('a model whose sizes nobody has listed takes any', () => {
  expect(() => requireOffered({ width: 7, height: 7 }, findModel('chatgpt-image-latest'))).not.toThrow();
});
