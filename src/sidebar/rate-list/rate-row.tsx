import { dollarText, numberText } from '../parts/amount-text';
import { Badge } from '../parts/badge';
import { useWords } from '../words';
import type { ListedRate } from './rate-groups';

interface RateRowProps {
  readonly row: ListedRate;
  readonly canEdit: boolean;
  readonly open: (id: string) => void;
}

/** A rate in the list: opens its form. */
export function RateRow({ row, canEdit, open }: RateRowProps) {
  const { list, strip } = useWords();
  const { rate, states, price } = row;
  const { usd, amount } = price;
  const figure =
    usd !== undefined
      ? dollarText(usd)
      : amount !== undefined
        ? strip.credits(numberText(amount))
        : undefined;
  return (
    <li>
      <button
        type="button"
        class="rate"
        id={`rate-${rate.id}`}
        title={canEdit ? list.open(rate.name) : list.look(rate.name)}
        onClick={() => open(rate.id)}
      >
        <span class="name">
          <bdi>{rate.name}</bdi>
        </span>
        <span class="figure">
          {figure ?? (
            <>
              <span aria-hidden="true">–</span>
              <span class="spoken">{list.notPriced}</span>
            </>
          )}
        </span>
        <span class="badges">
          <span class="what">
            {rate.model} · {list.per[rate.price.per]}
          </span>
          {states.map((state) => (
            <Badge key={state.kind} state={state} />
          ))}
        </span>
      </button>
    </li>
  );
}
