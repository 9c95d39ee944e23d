import type { MeasuredRate } from '../../planning/actuals/measured-rate';
import type { Quality } from '../../pricing/quality';
import { usdPerCredit } from '../../rates/price-generation';
import type { Rate } from '../../rates/schema';
import { numberText } from '../parts/amount-text';
import { useActualsWords } from './actuals-words';

interface MeasuredPricesProps {
  readonly rate: Rate;
  readonly measured: MeasuredRate;
  readonly quality: Quality;
}

/** What the confirmation would change. */
export function MeasuredPrices({ rate, measured, quality }: MeasuredPricesProps) {
  const { texts, attempt } = useActualsWords();
  const { price } = texts;
  const shown = (value: number | undefined) =>
    value === undefined ? price.unknown : String(Number(value.toPrecision(6)));
  const before = attempt(() => (rate.unit === 'credit' ? usdPerCredit(rate) : undefined)).result;
  const lines = [
    ...(rate.unit === 'credit' ? [[price.perCredit, before, measured.usdPerCredit] as const] : []),
    [price.perImage[rate.unit], measured.perImageBefore, measured.perImage] as const,
  ];
  const isForAny = rate.price.per === 'image' && !rate.price.amounts[quality] && rate.price.amounts.any;
  return (
    <>
      <table class="versions figures">
        <thead>
          <tr>
            <th scope="col">
              <span class="spoken">{price.rate}</span>
            </th>
            <th scope="col">{price.before}</th>
            <th scope="col">{price.after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, was, is]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{shown(was)}</td>
              <td>{shown(is)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rate.price.per === 'million tokens' && measured.perImageBefore !== undefined && (
        <p class="note">{price.scaled(numberText(measured.perImage / measured.perImageBefore))}</p>
      )}
      {isForAny && <p class="note">{price.any}</p>}
    </>
  );
}
