import type { PlanRow } from '../../bridge/actuals';
import type { ActualsTexts } from '../../i18n/words';
import type { Calibration, ForecastAgainstActual } from '../../planning/actuals/calibration';
import { dollarText, percentText } from '../parts/amount-text';
import { useActualsWords } from './actuals-words';

interface CalibrationTableProps {
  readonly row: PlanRow;
  readonly measured: Calibration;
}

/** Measured retries with their interval, and what was planned at first beside what came. */
export function CalibrationTable({ row, measured }: CalibrationTableProps) {
  const { plan: texts } = useActualsWords().texts;
  const { retries, low, high, images, usd } = measured;
  const planned = row.firstRetries ?? row.retries;
  return (
    <section aria-label={texts.rows.measured}>
      <dl class="facts">
        <div>
          <dt>{texts.rows.measured}</dt>
          <dd>{texts.measured(retriesText(retries), retriesText(low), retriesText(high))}</dd>
        </div>
        {planned !== undefined && (
          <div>
            <dt>{texts.rows.planned}</dt>
            <dd>{retriesText(planned)}</dd>
          </div>
        )}
      </dl>
      <p class="hint">{possibleText(measured, texts)}</p>
      {images && (
        <table class="versions figures">
          <thead>
            <tr>
              <th scope="col">{texts.table.what}</th>
              <th scope="col">{texts.table.forecast}</th>
              <th scope="col">{texts.table.actual}</th>
              <th scope="col">{texts.table.difference}</th>
            </tr>
          </thead>
          <tbody>
            <Row name={texts.images} pair={images} shown={(images) => String(Number(images.toFixed(1)))} />
            {usd && <Row name={texts.usd} pair={usd} shown={dollarText} />}
          </tbody>
        </table>
      )}
    </section>
  );
}

const possibleText = ({ planIsPossible }: Calibration, texts: ActualsTexts['plan']): string =>
  planIsPossible === undefined ? texts.noPlan : planIsPossible ? texts.possible : texts.impossible;

/** Retries to two decimals, as the plan gets them. */
export const retriesText = (retries: number): string => String(Number(retries.toFixed(2)));

interface RowProps {
  readonly name: string;
  readonly pair: ForecastAgainstActual;
  readonly shown: (amount: number) => string;
}

const Row = ({ name, pair: { forecast, actual, difference }, shown }: RowProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{shown(forecast)}</td>
    <td>{shown(actual)}</td>
    <td>{difference === undefined ? '–' : percentText(difference)}</td>
  </tr>
);
