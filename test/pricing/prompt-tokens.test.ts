import fc from 'fast-check';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { isProblem } from '../../src/messages/problem';
import { billedPromptTokens, PROMPT_OVERHEAD_TOKENS, promptTokens } from '../../src/pricing/prompt-tokens';
import { promptAccuracy } from '../bench/prompt-accuracy';
import { countedPrompts } from '../data/prompts/prompts';

const heldOut = (language: string) => {
  const found = promptAccuracy().find((row) => row.language === language && row.split === 'held-out');
  if (found === undefined) throw new Error(`no held-out prompts in ${language}`);
  return found;
};

describe('the prompts that the estimator is judged by', () => {
  test.each(countedPrompts)('$id has the count that o200k_base gives', ({ text, tokens }) => {
    expect(encode(text).length).toBe(tokens);
  });

  test.each([
    ['en', 60],
    ['zh-TW', 60],
    ['mixed', 40],
    ['zh-CN', 60],
  ])('there are enough in %s, and a third of them is held out', (language, least) => {
    const all = countedPrompts.filter((prompt) => prompt.language === language);
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(all.filter(({ split }) => split === 'held-out').length * 3).toBe(all.length);
  });

  test('no prompt is there twice', () => {
    expect(new Set(countedPrompts.map(({ text }) => text)).size).toBe(countedPrompts.length);
  });
});

describe('accuracy on prompts that were not used to fit', () => {
  test.each(['en', 'zh-TW', 'mixed'])('half of the prompts in %s are within 4%%', (language) => {
    expect(heldOut(language).medianError).toBeLessThanOrEqual(0.04);
  });

  test('Simplified Chinese: half of the prompts within 6%, nine in ten within 16%', () => {
    expect(heldOut('zh-CN').medianError).toBeLessThanOrEqual(0.06);
    expect(heldOut('zh-CN').p90Error).toBeLessThanOrEqual(0.16);
  });

  test.each([
    ['ja', 0.08, 0.2],
    ['ko', 0.13, 0.25],
    ['de', 0.2, 0.3],
    ['th', 0.37, 0.4],
  ])('%s, measured only: no farther off than is said', (language, median, nine) => {
    expect(heldOut(language).medianError).toBeLessThanOrEqual(median);
    expect(heldOut(language).p90Error).toBeLessThanOrEqual(nine);
  });

  test.each(['en', 'zh-TW', 'mixed'])('nine in ten prompts in %s are within 10%%', (language) => {
    expect(heldOut(language).p90Error).toBeLessThanOrEqual(0.1);
  });

  test.each(['en', 'zh-TW', 'mixed'])(
    'nine in ten prompts in %s are within 10%% or one token',
    (language) => {
      const prompts = countedPrompts.filter(
        (prompt) => prompt.language === language && prompt.split === 'held-out',
      );
      const near = prompts.filter(({ text, tokens }) => {
        const off = Math.abs(promptTokens(text) - tokens);
        return off <= Math.max(1, 0.1 * tokens);
      });
      expect(near.length / prompts.length).toBeGreaterThanOrEqual(0.9);
    },
  );
});

describe('promptTokens', () => {
  test('"a cat" is 2 tokens and is billed 8, as observed on gpt-image-2', () => {
    expect(promptTokens('a cat')).toBe(2);
    expect(PROMPT_OVERHEAD_TOKENS).toBe(6);
    expect(billedPromptTokens('a cat')).toBe(8);
  });

  test('a prompt of 32,000 characters is counted and one of 32,001 is refused with its length', () => {
    expect(promptTokens('貓'.repeat(32000))).toBeGreaterThan(32000);
    try {
      promptTokens('x'.repeat(32001));
      throw new Error('not refused');
    } catch (problem) {
      expect(isProblem(problem)).toBe(true);
      expect(problem).toMatchObject({ code: 'prompt/too-long', values: { characters: 32001 } });
    }
  });

  test('an emoji is one character', () => {
    expect(promptTokens('😀'.repeat(32000))).toBeGreaterThan(32000);
    expect(() => promptTokens('😀'.repeat(32001))).toThrow('prompt/too-long');
  });

  test('something to see is one token at least, though its parts be estimated as less', () => {
    expect(promptTokens('ㄱ')).toBe(1);
  });

  test('nothing to see is no tokens or a few, and never an error', () => {
    expect(promptTokens('')).toBe(0);
    expect(promptTokens('   ')).toBeLessThan(3);
  });

  const anyText = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
      .map((units) => String.fromCharCode(...units)),
  );

  test('any text, lone surrogates and control characters too, gives a whole number, at least 1 if there is something to see', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = promptTokens(text);
        expect(Number.isInteger(tokens)).toBe(true);
        expect(tokens).toBeGreaterThanOrEqual(/\S/.test(text) ? 1 : 0);
      }),
    );
  });

  test('more text is never fewer tokens by more than two', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, more) => {
        expect(promptTokens(text + more)).toBeGreaterThanOrEqual(promptTokens(text) - 2);
      }),
    );
  });

  test.each(['x', ' ', '(', '\n ', 'A', "a'", '一', 'a,', '\ud800'])(
    '32,000 characters of %j are never more tokens than bytes',
    (unit) => {
      const text = unit.repeat(32000 / unit.length);
      const tokens = promptTokens(text);
      expect(tokens).toBeGreaterThanOrEqual(text.trim() === '' ? 0 : 1);
      expect(tokens).toBeLessThanOrEqual(Buffer.byteLength(text));
    },
  );
});
