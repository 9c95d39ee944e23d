import type { PlanRow } from '../../addon/actuals-bridge';
import type { Calibration, ForecastAgainstActual } from '../../planning/actuals/calibration';
import { numberText, percentText } from '../amount-text';
import { useActualsWords } from './actuals-words';

interface CalibrationTableProps {
  readonly row: PlanRow;
  readonly measured: Calibration;
}

/** Measured retries with their interval, and the forecast beside what came. */
export function CalibrationTable({ row, measured }: CalibrationTableProps) {
  const { plan: texts } = useActualsWords().texts;
  const { retries, low, high, planIsPossible, images, usd } = measured;
  return (
    <section aria-label={texts.rows.measured}>
      <dl class="facts">
        <div>
          <dt>{texts.rows.measured}</dt>
          <dd>{texts.measured(numberText(retries), numberText(low), numberText(high))}</dd>
        </div>
        {row.retries !== undefined && (
          <div>
            <dt>{texts.rows.planned}</dt>
            <dd>{numberText(row.retries)}</dd>
          </div>
        )}
      </dl>
      <p class="hint">
        {planIsPossible === undefined ? texts.noPlan : planIsPossible ? texts.possible : texts.impossible}
      </p>
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
            <Row name={texts.images} pair={images} places={0} />
            {usd && <Row name={texts.usd} pair={usd} places={4} />}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly pair: ForecastAgainstActual;
  readonly places: number;
}

const Row = ({ name, pair: { forecast, actual, difference }, places }: RowProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{Number(forecast.toFixed(places || 1))}</td>
    <td>{Number(actual.toFixed(places || 1))}</td>
    <td>{difference === undefined ? '–' : percentText(difference)}</td>
  </tr>
);
