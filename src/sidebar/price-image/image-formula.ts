import { formulaLiteral, RATES_NAME } from '../../bridge/formula-text';
import type { ImageCells } from './image-cells';
import type { PricedImage } from './priced-image';

/**
 * The formula that gives the page's figure and follows the rates: IMGTOTAL of a plan, IMGCOST of an image, IMGCREDITS
 * where nobody has said what a credit costs. Undefined while there is no figure.
 */
export function imageFormula(cells: ImageCells, { plan, usd, bill }: PricedImage): string | undefined {
  const { size, quality, rate, prompt, references, finals, retries, buffer } = cells;
  const image = [size, quality];
  const how = [rate, prompt, references];
  if (plan) return formula('IMGTOTAL', [...image, finals, retries, buffer, ...how]);
  if (usd !== undefined) return formula('IMGCOST', [...image, ...how]);
  return bill && formula('IMGCREDITS', [...image, ...how]);
}

/** Blank arguments at the end are left out; the marker of the rates stands last. */
function formula(name: string, cells: readonly (string | number)[]): string {
  const given = cells.map(formulaLiteral);
  while (given.at(-1) === '') given.pop();
  return `=${name}(${[...given, RATES_NAME].join('; ')})`;
}
