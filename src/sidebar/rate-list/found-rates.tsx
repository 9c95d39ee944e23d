import { useState } from 'preact/hooks';
import type { SidebarState } from '../../bridge/rates';
import type { OpenDraft } from '../rate-form/open-draft';
import { useWords } from '../words';
import { listedRates, matches } from './rate-groups';
import { RateRow } from './rate-row';

interface FoundRatesProps {
  readonly state: SidebarState;
  readonly drafts: readonly OpenDraft[];
  readonly open: (id: string) => void;
}

/** Searching pays from this many rates on. */
const MANY_RATES = 8;

/** The rates that formulas can use, by how they are billed; a search narrows them down. */
export function FoundRates({ state, drafts, open }: FoundRatesProps) {
  const { list } = useWords();
  const [search, setSearch] = useState('');
  const groups = listedRates(state, drafts);
  const all = Object.values(groups).flat();
  const found = all.filter(({ rate }) => matches(rate, search));
  if (all.length === 0) return <p class="empty">{list.empty}</p>;
  return (
    <>
      {all.length > MANY_RATES && (
        <div class="search">
          <label class="spoken" for="search">
            {list.search}
          </label>
          <input
            id="search"
            type="search"
            placeholder={list.search}
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
          <p class="spoken" role="status">
            {search && list.found(found.length, all.length)}
          </p>
        </div>
      )}
      {found.length === 0 && <p class="empty">{list.nothingFound}</p>}
      {(['api', 'credits', 'wrapper'] as const).map((billing) => {
        const rows = groups[billing].filter((row) => found.includes(row));
        return (
          rows.length > 0 && (
            <section key={billing} aria-labelledby={`group-${billing}`}>
              <h2 id={`group-${billing}`}>
                {list.groups[billing]}
                <span class="column">{list.priceOf}</span>
              </h2>
              <ul class="rates">
                {rows.map((row) => (
                  <RateRow key={row.rate.id} row={row} canEdit={state.canEdit} open={open} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
