import type { RateState } from '../table/rate-states';
import { useWords } from '../words';

/** A state of a rate in words; the colour only repeats them. */
export function Badge({ state }: { readonly state: RateState }) {
  const { states } = useWords();
  return <span class={`badge ${state.kind}`}>{textOf(state, states)}</span>;
}

function textOf(state: RateState, states: ReturnType<typeof useWords>['states']): string {
  if (state.kind === 'stale') return states.stale(state.checked);
  if (state.kind === 'ends' || state.kind === 'ends-soon') return states.ends(state.on);
  if (state.kind === 'starts' || state.kind === 'ended') return states[state.kind](state.on);
  if (state.kind === 'edited' && state.on) return states.editedOn(state.on);
  return states[state.kind];
}
