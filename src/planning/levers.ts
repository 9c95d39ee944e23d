import { PROMPT_OVERHEAD_TOKENS } from '../pricing/prompt-tokens';
import { MOST_REFERENCES } from '../pricing/reference-tokens';
import { inUsd, modelOf, priceGeneration } from '../rates/price-generation';
import { mostBelow } from './break-even';
import { priceOrProblem } from './compare-rates';
import { explore } from './explore';
import { generationsToPay } from './generations';
import { type LeverFacts, type LeverPlan, type Proposal, totalUsd, totalUsdWith } from './lever-plan';
import { rateLevers } from './rate-levers';
import { sizeLevers } from './size-levers';
import { usdSaved } from './usd-saved';

/** One way to pay less for the same finals: what it saves of the plan's total, and what there is to say of it. */
export type Lever = {
  [Name in keyof LeverFacts]: {
    readonly name: Name;
    readonly facts: LeverFacts[Name];
    readonly usdSaved: number;
    readonly share: number;
  };
}[keyof LeverFacts];

/**
 * What would save on a plan, largest first, each on its own and priced anew. None that loses, none that the rate table
 * does not offer.
 * @throws Problem when the plan itself cannot be priced
 */
export function levers(plan: LeverPlan): Lever[] {
  const before = generationsToPay(plan.finals, plan.retries, 0) * usdEach(plan);
  return [...sizeLevers(plan), ...rateLevers(plan), ...generationLevers(plan), ...retryLevers(plan)]
    .map(({ name, facts, usd }) => {
      const saved = usd === undefined ? 0 : usdSaved(before, usd);
      return { name, facts, usdSaved: saved, share: saved / before } as Lever;
    })
    .filter((lever) => lever.usdSaved > 0)
    .sort((a, b) => b.usdSaved - a.usdSaved);
}

const usdEach = ({ rate, generation }: LeverPlan): number =>
  inUsd(rate, priceGeneration(rate, generation).amount);

/** The fixed tokens, which every prompt is billed, and one of its own. */
const SHORTEST_PROMPT = PROMPT_OVERHEAD_TOKENS + 1;

/** One quality step down, half the prompt, one reference instead of several. */
function generationLevers(plan: LeverPlan): Proposal[] {
  const { quality: from, prompt, references } = plan.generation;
  const { qualities } = modelOf(plan.rate);
  const proposals: Proposal[] = [];
  const to = qualities[(qualities as readonly string[]).indexOf(from) - 1];
  if (to)
    proposals.push({ name: 'lowerQuality', facts: { from, to }, usd: totalUsdWith(plan, { quality: to }) });
  const textTokens = Math.max(SHORTEST_PROMPT, Math.ceil(prompt.textTokens / 2));
  proposals.push({
    name: 'shorterPrompt',
    facts: { from: prompt.textTokens, to: textTokens },
    usd: totalUsdWith(plan, { prompt: { ...prompt, textTokens } }),
  });
  proposals.push({
    name: 'fewerReferences',
    facts: { from: references.length },
    usd: totalUsdWith(plan, { references: references.slice(0, 1) }),
  });
  return proposals;
}

/** What practice may take off the generations per final: one image less for every two finals. */
const FEWER_RETRIES = 0.5;

/**
 * Fewer generations per final: by practice, by one baseline as a reference, by exploring cheap first. Figured with a
 * middling course and never with the best one: a final from a chosen draft takes half of what going straight takes
 * beyond the first image.
 */
function retryLevers(plan: LeverPlan): Proposal[] {
  const { rate, generation, finals, retries: from } = plan;
  const to = Math.max(1, from - FEWER_RETRIES);
  const proposals: Proposal[] = [
    { name: 'fewerRetries', facts: { from, to }, usd: totalUsd(plan, { retries: to }) },
  ];
  if (generation.references.length >= MOST_REFERENCES) return proposals;
  const withBaseline = { ...generation, references: [...generation.references, generation.size] };
  const usdEachWith = priceOrProblem(rate, withBaseline).usd;
  if (usdEachWith === undefined) return proposals;
  const before = generationsToPay(finals, from, 0) * usdEach(plan);
  const facts = { from, to, paysUpTo: mostBelow(before, usdEachWith) / finals };
  proposals.push({ name: 'baseline', facts, usd: generationsToPay(finals, to, 0) * usdEachWith });

  const [draft] = modelOf(rate).qualities;
  const final = generation.quality;
  if (!draft || priceOrProblem(rate, { ...generation, quality: draft }).usd === undefined) return proposals;
  const finalRetries = (1 + from) / 2;
  const { drafts, finals: made } = explore({
    rate,
    generation,
    draftQuality: draft,
    finalQuality: final,
    finals,
    draftRetries: from,
    finalRetries,
    directRetries: from,
  });
  const paysUpTo = mostBelow(before - drafts.usd, made.usdEach) / finals;
  return [
    ...proposals,
    {
      name: 'explore',
      facts: { draft, final, retries: from, to: finalRetries, paysUpTo },
      usd: drafts.usd + made.usd,
    },
  ];
}
