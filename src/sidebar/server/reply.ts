import type { SidebarState } from '../../bridge/rates';
import { isLanguage } from '../../i18n/language';
import type { ProblemData } from '../../messages/problem-data';
import { parseOverrides } from '../../rates/overrides';
import { isIsoDate } from '../../rates/schema';

/** Why there is no answer that can be read: no connection, a declined permission, a call that failed, or an answer of another kind. */
export interface Unanswered {
  readonly kind: 'offline' | 'declined' | 'failed' | 'unreadable';
  readonly detail: string;
}

/** What came of a call: what the endpoint answered, or why there is no answer that can be read. */
export type Outcome =
  | { readonly kind: 'state'; readonly state: SidebarState }
  | { readonly kind: 'conflict'; readonly theirs: SidebarState }
  | { readonly kind: 'problem'; readonly problem: ProblemData; readonly state: SidebarState | undefined }
  | Unanswered;

/** Reads an answer as JSON; `read` throws for what it does not know. */
export function readable<Read>(
  answer: unknown,
  read: (reply: Readonly<Record<string, unknown>>) => Read,
): Read | Unanswered {
  try {
    return read(JSON.parse(String(answer)));
  } catch (error) {
    return { kind: 'unreadable', detail: String(error) };
  }
}

/** Reads an endpoint's answer. Every editor can write what is stored, so its rates are checked once more. */
export const outcomeOf = (answer: unknown): Outcome =>
  readable(answer, (reply): Outcome => {
    if (reply.kind === 'state') return { kind: 'state', state: stateOf(reply.state) };
    if (reply.kind === 'conflict') return { kind: 'conflict', theirs: stateOf(reply.theirs) };
    if (reply.kind === 'problem')
      return {
        kind: 'problem',
        problem: problemDataOf(reply.problem),
        state: reply.state === undefined ? undefined : stateOf(reply.state),
      };
    throw new Error(`kind ${String(reply.kind)}`);
  });

function stateOf(value: unknown): SidebarState {
  const state = Object(value) as SidebarState;
  if (!Number.isInteger(state.revision) || typeof state.token !== 'string') throw new Error('revision');
  if (!isLanguage(state.language) || !isIsoDate(String(state.today))) throw new Error('language or day');
  if (!Array.isArray(state.overrides) || !Array.isArray(state.broken)) throw new Error('overrides');
  const { overrides, broken } = parseOverrides(state.overrides);
  return {
    ...state,
    ...(state.locale !== undefined && { locale: String(state.locale) }),
    defaultRateId: String(state.defaultRateId),
    overrides,
    broken: [
      ...state.broken.map(({ id, stored, problem }) => ({
        id: String(id),
        stored,
        problem: problemDataOf(problem),
      })),
      ...broken,
    ],
    notices: Array.isArray(state.notices) ? state.notices : [],
    canEdit: state.canEdit === true,
  };
}

function problemDataOf(value: unknown): ProblemData {
  const { code, values } = Object(value) as Partial<ProblemData>;
  return { code: String(code), values: Object(values) as object };
}
