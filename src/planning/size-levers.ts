import { type Size, sizeText } from '../pricing/size';
import { modelOf } from '../rates/price-generation';
import { cheapestOf } from './cheapest-of-sizes';
import { offeredSizes } from './cheapest-size';
import { priceOrProblem } from './compare-rates';
import { type LeverPlan, type Proposal, totalUsdWith } from './lever-plan';

const NEAR = 0.01;

/** The cheapest size of exactly the plan's ratio, and the cheapest within 1% of it where that one is cheaper still. */
export function sizeLevers(plan: LeverPlan): Proposal[] {
  const { rate, generation, minEdgePx } = plan;
  const { width, height } = generation.size;
  const sizes = offeredSizes(modelOf(rate), generation.quality, rate.measuredTokens);
  const usdOf = (size: Size) => priceOrProblem(rate, { ...generation, size }).usd ?? Number.POSITIVE_INFINITY;
  const cheapest = (tolerance: number) =>
    cheapestOf(sizes, { ratio: { across: width, down: height }, minEdgePx, tolerance }, { of: usdOf });
  const away = (size: Size) => Math.abs((size.width * height) / (size.height * width) - 1);

  const proposals: Proposal[] = [];
  const from = sizeText(generation.size);
  const pixels = (size: Size) => (size.width * size.height) / (width * height);
  const exact = cheapest(0);
  const isExact = exact !== undefined && exact.width * height === exact.height * width;
  if (isExact) {
    const usd = totalUsdWith(plan, { size: exact });
    proposals.push({ name: 'exactSize', facts: { from, to: sizeText(exact), pixels: pixels(exact) }, usd });
  }
  const near = cheapest(NEAR);
  if (near && usdOf(near) < usdOf(isExact ? exact : generation.size)) {
    const usd = totalUsdWith(plan, { size: near });
    const facts = { from, to: sizeText(near), pixels: pixels(near), away: away(near) };
    proposals.push({ name: 'nearSize', facts, usd });
  }
  return proposals;
}
