import type { SidebarPage } from '../../bridge/rates';
import { useWords } from '../words';

const TABS: readonly SidebarPage[] = ['price', 'rates', 'actuals', 'help'];

/** Which main page is open, and the way to the others. */
export interface TabsProps {
  readonly current: SidebarPage;
  readonly onTab: (tab: SidebarPage) => void;
}

/** The way from each main page to the others. */
export function Tabs({ current, onTab }: TabsProps) {
  const { tabs } = useWords();
  return (
    <nav class="tabs" aria-label={tabs.label}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === current ? 'page' : undefined}
          onClick={() => tab !== current && onTab(tab)}
        >
          {tabs[tab]}
        </button>
      ))}
    </nav>
  );
}
