import { Shell, type ShellProps } from './parts/shell';
import { useWords } from './words';

interface StartPageProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage'> {
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}

/** What is shown until the rates are there, or why they are not. */
export function StartPage(props: StartPageProps) {
  const { list, common } = useWords();
  const { isBusy, onRetry } = props;
  return (
    <Shell {...props} title={list.title}>
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
