import type { SidebarState } from '../../bridge/rates';
import { shippedRate } from '../../rates/overrides';
import type { Rate } from '../../rates/schema';
import { isUnsaved, type OpenDraft } from '../rate-form/open-draft';
import { type StripCell, stripCell } from '../table/price-strip';
import { dateStates, originStateOf, type RateState } from '../table/rate-states';
import { usableRates } from '../table/table-names';

/** A rate as the list shows it. */
export interface ListedRate {
  readonly rate: Rate;
  readonly states: readonly RateState[];
  /** One 1024x1024 image of medium quality. */
  readonly price: StripCell;
}

/** The rates in force by how they are billed, each with its states. */
export function listedRates(
  state: SidebarState,
  drafts: readonly OpenDraft[],
): Record<Rate['billing'], ListedRate[]> {
  const unsaved = new Set(drafts.filter(isUnsaved).map(({ draft }) => draft.id));
  const listed = usableRates(state).map((rate): ListedRate => {
    const flags: RateState[] = [
      ...(rate.id === state.defaultRateId ? [{ kind: 'default' as const }] : []),
      ...(unsaved.has(rate.id) ? [{ kind: 'unsaved' as const }] : []),
      originStateOf(rate.id, state.overrides),
    ];
    const price = stripCell(rate, undefined, '1024x1024', 'medium');
    return { rate, states: [...flags, ...dateStates(rate, state.today)], price };
  });
  const billed = (billing: Rate['billing']) => listed.filter(({ rate }) => rate.billing === billing);
  return { api: billed('api'), credits: billed('credits'), wrapper: billed('wrapper') };
}

/** Shipped rates that the user removed. */
export const removedRates = ({ overrides }: SidebarState): Rate[] =>
  overrides.flatMap(({ id, rate }) => {
    const shipped = shippedRate(id);
    return rate === null && shipped ? [shipped] : [];
  });

/** Whether a rate's name, id or model has each of the words. */
export function matches({ name, id, model }: Rate, search: string): boolean {
  const text = `${name} ${id} ${model}`.normalize('NFKC').toLowerCase();
  return search
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
