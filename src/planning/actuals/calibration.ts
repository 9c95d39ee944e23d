import { measuredRetries, measuredRetriesBound } from '../odds/measured-retries';

/** One deliverable of a plan, as far as it is calibrated. */
export interface PlannedDeliverable {
  /** Undefined where nobody has planned any. */
  readonly retries: number | undefined;
  /** Undefined where the row is not priced. */
  readonly usdPerImage: number | undefined;
}

/** What really happened. `usd` undefined where nobody knows it. */
export interface ActualDeliverable {
  readonly generated: number;
  readonly kept: number;
  readonly usd: number | undefined;
}

/** A forecast beside what came of it. */
export interface ForecastAgainstActual {
  readonly forecast: number;
  readonly actual: number;
  /** Actual ÷ forecast − 1; undefined for a forecast of 0. */
  readonly difference: number | undefined;
}

export interface Calibration {
  /** Generations per final as measured, with its 90% interval. */
  readonly retries: number;
  readonly low: number;
  readonly high: number;
  /** Whether the plan's figure lies in the interval: then the difference may be chance. Undefined without one. */
  readonly planIsPossible: boolean | undefined;
  /** For the finals that were kept, so that a plan that is half done is not taken for a cheap one. */
  readonly images: ForecastAgainstActual | undefined;
  readonly usd: ForecastAgainstActual | undefined;
}

/**
 * Measures generations per final and holds the plan's forecast against it.
 * @throws Problem `odds/kept-above-generated`, `odds/none-generated`, `odds/none-kept`, `odds/above-limit`
 */
export function calibration(planned: PlannedDeliverable, actual: ActualDeliverable): Calibration {
  const { generated, kept, usd } = actual;
  const retries = measuredRetries(kept, generated);
  const low = measuredRetriesBound(kept, generated, 'low');
  const high = measuredRetriesBound(kept, generated, 'high');
  const images = planned.retries === undefined ? undefined : kept * planned.retries;
  return {
    ...{ retries, low, high },
    planIsPossible:
      planned.retries === undefined ? undefined : planned.retries >= low && planned.retries <= high,
    images: against(images, generated),
    usd: against(
      images === undefined || planned.usdPerImage === undefined ? undefined : images * planned.usdPerImage,
      usd,
    ),
  };
}

const against = (
  forecast: number | undefined,
  actual: number | undefined,
): ForecastAgainstActual | undefined =>
  forecast === undefined || actual === undefined
    ? undefined
    : { forecast, actual, difference: forecast === 0 ? undefined : actual / forecast - 1 };
