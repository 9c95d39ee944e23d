import { useState } from 'preact/hooks';
import type { SidebarState } from '../../bridge/rates';
import type { Notice } from '../../messages/notice';
import { focusTitle } from '../parts/shell';
import type { Counted } from '../table/use-rates';
import { useWords } from '../words';

interface NoticesProps {
  readonly state: SidebarState;
  readonly isBusy: boolean;
  readonly notFollowing: Counted;
  readonly onFollow: () => void;
  readonly onRestore: () => void;
}

/** What was noticed or mended, in plain words, and what a person may want to do about it. */
export function Notices({ state, isBusy, notFollowing, onFollow, onRestore }: NoticesProps) {
  const { notices: texts, common } = useWords();
  const [dismissed, dismiss] = useState<readonly Notice[]>();
  const { notices, canEdit } = state;
  const canFollow = canEdit && notFollowing.formulas > 0;
  const close = () => {
    dismiss(notices);
    focusTitle();
  };
  const shown = notices === dismissed ? [] : notices;
  return (
    <section class="notices" aria-live="polite">
      {shown.map((notice, at) => (
        <div class="note" key={`${notice.kind} ${at}`}>
          <p>{noticeText(notice, texts, common.list)}</p>
          {notice.kind === 'restore-offered' && canEdit && (
            <button type="button" aria-disabled={isBusy} onClick={onRestore}>
              {texts.restore}
            </button>
          )}
        </div>
      ))}
      {canFollow && (
        <div class="note">
          <p>{followText(notFollowing, texts)}</p>
          <button type="button" aria-disabled={isBusy} onClick={onFollow}>
            {texts.followButton}
          </button>
        </div>
      )}
      {shown.length > 0 && (
        <button type="button" class="link" onClick={close}>
          {texts.dismiss}
        </button>
      )}
    </section>
  );
}

function followText({ formulas, isCutShort }: Counted, texts: Words['notices']): string {
  const sentence = texts.follow(formulas);
  return isCutShort ? texts.atLeast(sentence) : sentence;
}

type Words = ReturnType<typeof useWords>;

function noticeText(notice: Notice, texts: Words['notices'], list: Words['common']['list']): string {
  switch (notice.kind) {
    case 'name-replaced':
      return texts.nameReplaced(notice.name, notice.formulas);
    case 'damaged-set-aside':
      return texts.damaged(notice.key);
    case 'shipped-prices-changed':
      return texts.shippedChanged(list(notice.rates));
    case 'restore-offered':
      return texts.restoreOffered(notice.revision);
    case 'rates-missing':
      return texts.ratesMissing(notice.revision);
    case 'restored':
      return texts.restored(notice.revision);
    case 'followed':
      return texts.followed(notice.formulas);
    case 'not-followed':
      return texts.notFollowed(list(notice.cells));
    default:
      return texts[notice.kind];
  }
}
