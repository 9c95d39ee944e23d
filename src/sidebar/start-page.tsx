import { ACTUALS_TEXTS, HELP_TEXTS, PRICE_IMAGE_TEXTS } from '../i18n/words';
import { Shell, type ShellProps } from './parts/shell';
import type { TabsProps } from './parts/tabs';
import { useWords } from './words';

interface StartPageProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage'> {
  readonly tabs: TabsProps;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}

/** What is shown until the rates are there, or why they are not; under the title of the page that was asked for. */
export function StartPage(props: StartPageProps) {
  const { list, common, language } = useWords();
  const { tabs, isBusy, onRetry } = props;
  const titles = {
    price: PRICE_IMAGE_TEXTS[language].title,
    rates: list.title,
    actuals: ACTUALS_TEXTS[language].title,
    help: HELP_TEXTS[language].title,
  };
  return (
    <Shell {...props} title={titles[tabs.current]}>
      {isBusy ? (
        <p class="loading">{common.loading}</p>
      ) : (
        <button type="button" class="primary" onClick={onRetry}>
          {common.retry}
        </button>
      )}
    </Shell>
  );
}
