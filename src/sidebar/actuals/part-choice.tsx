import type { SidebarState } from '../../bridge/rates';
import type { ShellProps } from '../parts/shell';
import type { Server } from '../server/server';
import type { Rates } from '../table/use-rates';
import { useActualsWords } from './actuals-words';
import type { Imported } from './use-import';

/** The pages on actual costs: the bill, the plan that it corrects, and measured prices. */
export type ActualsPart = 'bill' | 'plan' | 'price';

const ACTUALS_PARTS: readonly ActualsPart[] = ['plan', 'bill', 'price'];

/** What each page on actual costs is given. */
export interface ActualsPageProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage' | 'tabs'> {
  readonly server: Server;
  readonly state: SidebarState;
  readonly rates: Rates;
  readonly part: ActualsPart;
  readonly imported: Imported | undefined;
  readonly keep: (imported: Imported | undefined) => void;
  readonly onPart: (part: ActualsPart) => void;
  /** Called once, when the plans have been read and none of them is in front. */
  readonly onNoPlanInFront: () => void;
}

/** The choice between the pages, the same on each of them. */
export function Parts({ part, onPart }: Pick<ActualsPageProps, 'part' | 'onPart'>) {
  const { texts } = useActualsWords();
  return (
    <nav class="input choice parts" aria-label={texts.partsLabel}>
      {ACTUALS_PARTS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === part}
          onClick={() => name !== part && onPart(name)}
        >
          {texts.parts[name]}
        </button>
      ))}
    </nav>
  );
}
