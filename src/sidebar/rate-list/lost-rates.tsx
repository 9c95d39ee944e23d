import type { SidebarState } from '../../bridge/rates';
import { shippedRate } from '../../rates/overrides';
import { useWords } from '../words';
import { removedRates } from './rate-groups';

interface LostRatesProps {
  readonly state: SidebarState;
  readonly isBusy: boolean;
}

interface BrokenRatesProps extends LostRatesProps {
  readonly mend: (id: string) => void;
  readonly forget: (id: string) => void;
}

/** Stored rates that no longer pass: what is wrong with each, and ways out. */
export function BrokenRates({ state, isBusy, mend, forget }: BrokenRatesProps) {
  const { list, problem: word } = useWords();
  if (state.broken.length === 0) return null;
  return (
    <section class="lost" aria-labelledby="group-broken">
      <h2 id="group-broken">{list.groups.broken}</h2>
      <ul>
        {state.broken.map(({ id, problem }, at) => {
          const isShipped = shippedRate(id) !== undefined;
          return (
            <li key={`${id} ${at}`}>
              <p class="error">
                <span aria-hidden="true">⚠ </span>
                {word(problem)}
              </p>
              {state.canEdit && (
                <div class="actions">
                  <button type="button" aria-label={list.mendNamed(id)} onClick={() => mend(id)}>
                    {list.mend}
                  </button>
                  <button
                    type="button"
                    aria-disabled={isBusy}
                    aria-label={isShipped ? list.resetNamed(id) : list.forgetNamed(id)}
                    onClick={() => forget(id)}
                  >
                    {isShipped ? list.reset : list.forget}
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface RemovedRatesProps extends LostRatesProps {
  readonly putBack: (ids: readonly string[]) => void;
}

/** Shipped rates that were removed, and the way back. */
export function RemovedRates({ state, isBusy, putBack }: RemovedRatesProps) {
  const { list } = useWords();
  const removed = removedRates(state);
  if (removed.length === 0) return null;
  return (
    <section class="lost" aria-labelledby="group-removed">
      <h2 id="group-removed">{list.groups.removed}</h2>
      <ul>
        {removed.map(({ id, name }) => (
          <li key={id} class="removed">
            <span>{name}</span>
            {state.canEdit && (
              <button
                type="button"
                class="link"
                aria-disabled={isBusy}
                aria-label={list.putBackNamed(name)}
                onClick={() => putBack([id])}
              >
                {list.putBack}
              </button>
            )}
          </li>
        ))}
      </ul>
      {state.canEdit && removed.length > 1 && (
        <button type="button" aria-disabled={isBusy} onClick={() => putBack(removed.map(({ id }) => id))}>
          {list.putBackAll}
        </button>
      )}
    </section>
  );
}
