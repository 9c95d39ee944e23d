import type { PlanRow } from '../../bridge/actuals';
import { type ImageTotals, imageTotals } from '../../planning/actuals/image-totals';
import { type ImagesGenerated, imagesGenerated } from '../../planning/actuals/images-generated';
import type { Actuals } from '../../planning/actuals/summed-charges';
import { parseQuality } from '../../pricing/quality';
import { parseSize } from '../../pricing/size';
import { modelOf } from '../../rates/price-generation';
import { defaultRate, findRate, type RateTable } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';

/**
 * The rate that a deliverable names, else the default one.
 * @throws Problem `rate/unknown` or `rate/default-missing`
 */
const rateOf = ({ rate }: PlanRow, table: RateTable): Rate =>
  rate.trim() === '' ? defaultRate(table) : findRate(table, rate);

/**
 * How many images of a deliverable some image output tokens are.
 * @throws Problem where its size, quality or rate cannot be read, or its tokens are not known
 */
export function imagesOfRow(row: PlanRow, tokens: number, table: RateTable): ImagesGenerated {
  const rate = rateOf(row, table);
  const [size, quality] = [parseSize(row.size), parseQuality(row.quality)];
  return imagesGenerated(tokens, modelOf(rate), size, quality, rate.measuredTokens);
}

/** What an import says that may be about a deliverable: its model's figures, or those that name no model. */
export function totalsFor(
  row: PlanRow,
  actuals: Actuals | undefined,
  table: RateTable,
): readonly ImageTotals[] {
  if (!actuals) return [];
  const ids = table.rates.map(({ id, name, model }) => [id, name, model]);
  const named = ids.find((names) => names.includes(row.rate))?.[2] ?? table.defaultRateId;
  const totals = imageTotals(actuals.charges);
  const own = totals.filter(({ name }) => name === named || name === row.use);
  return own.length > 0 ? own : totals.filter(({ name }) => !ids.some((known) => known.includes(name)));
}
