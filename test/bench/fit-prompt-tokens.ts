import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { PROMPT_PATTERNS } from '../../src/pricing/prompt-tokens';
import { type CountedPrompt, countedPrompts } from '../data/prompts/prompts';
import { promptAccuracy } from './prompt-accuracy';

/** How o200k_base cuts a text before it looks for tokens, so that a cut here never runs through a token. Source: tiktoken, `o200k_base`. */
const PIECES =
  /[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?:'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD]))?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?:'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD]))?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu;

/** Pieces taken together as one observation: enough to keep neighbours in sight, few enough to give many observations. */
const PIECES_AT_ONCE = 8;

/** Holds coefficients that few prompts speak for (emoji, scripts other than Latin and Chinese) near the shipped ones. */
const RIDGE = 10;

const shipped = PROMPT_PATTERNS.map(([, tokens]) => tokens);
const countsOf = (text: string) => PROMPT_PATTERNS.map(([pattern]) => text.match(pattern)?.length ?? 0);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);

interface Observation {
  counts: number[];
  tokens: number;
  weight: number;
}

/** The prompts in portions; those of short prompts weigh more, since errors are judged relative to the prompt. */
function observe(prompts: readonly CountedPrompt[]): Observation[] {
  return prompts.flatMap(({ text, tokens }) => {
    const pieces = text.match(PIECES) ?? [];
    const starts = pieces.flatMap((_, i) => (i % PIECES_AT_ONCE === 0 ? [i] : []));
    return starts.map((start) => {
      const portion = pieces.slice(start, start + PIECES_AT_ONCE).join('');
      return { counts: countsOf(portion), tokens: encode(portion).length, weight: 10 / Math.sqrt(tokens) };
    });
  });
}

/** Weighted least squares with a ridge around the shipped coefficients. */
function fitCoefficients(observations: readonly Observation[]): number[] {
  const matrix = shipped.map((_, row) => shipped.map((__, column) => (row === column ? RIDGE : 0)));
  const right = shipped.map(() => 0);
  for (const { counts, tokens, weight } of observations) {
    const residual = tokens - dot(counts, shipped);
    counts.forEach((count, row) => {
      if (count === 0) return;
      right[row] = (right[row] as number) + weight * count * residual;
      const line = matrix[row] as number[];
      counts.forEach((other, column) => {
        line[column] = (line[column] as number) + weight * count * other;
      });
    });
  }
  return solve(matrix, right).map((change, i) => change + (shipped[i] as number));
}

/** Gauss-Jordan without pivoting: the ridge makes the matrix positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  matrix.forEach((pivotLine, pivot) => {
    matrix.forEach((line, row) => {
      if (row === pivot) return;
      const factor = (line[pivot] as number) / (pivotLine[pivot] as number);
      if (factor === 0) return;
      pivotLine.forEach((value, column) => {
        line[column] = (line[column] as number) - factor * value;
      });
      right[row] = (right[row] as number) - factor * (right[pivot] as number);
    });
  });
  return right.map((value, i) => value / (matrix[i]?.[i] as number));
}

/** Errors of the estimate on prompts that a fit has not seen, each sixth of the fit prompts in turn. */
function crossValidate(prompts: readonly CountedPrompt[], language: CountedPrompt['language']) {
  const errors = [0, 1, 2, 3, 4, 5].flatMap((fold) => {
    const coefficients = fitCoefficients(observe(prompts.filter((_, i) => i % 6 !== fold)));
    return prompts
      .filter((prompt, i) => i % 6 === fold && prompt.language === language)
      .map(({ text, tokens }) =>
        Math.abs(Math.max(1, Math.round(dot(countsOf(text), coefficients))) / tokens - 1),
      );
  });
  errors.sort((a, b) => a - b);
  const percent = (share: number) =>
    `${(100 * (errors[Math.ceil(share * errors.length) - 1] ?? 0)).toFixed(1)}%`;
  return { language, count: errors.length, median: percent(0.5), p90: percent(0.9) };
}

const fitPrompts = countedPrompts.filter(({ split }) => split === 'fit');
const observations = observe(fitPrompts);
const coefficients = fitCoefficients(observations);
console.table(
  PROMPT_PATTERNS.map(([pattern, tokens], i) => ({
    pattern: pattern.source.slice(0, 40),
    seen: observations.reduce((sum, { counts }) => sum + (counts[i] as number), 0),
    shipped: tokens,
    fitted: Number(coefficients[i]?.toFixed(2)),
  })),
);
console.log('Cross-validated on the prompts for fitting');
console.table(
  (['en', 'zh-TW', 'mixed', 'other'] as const).map((language) => crossValidate(fitPrompts, language)),
);
if (process.argv.includes('--held-out')) {
  console.log('The shipped estimator');
  console.table(promptAccuracy());
}
