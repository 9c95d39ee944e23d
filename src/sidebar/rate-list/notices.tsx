import { useState } from 'preact/hooks';
import type { SidebarState } from '../../bridge/rates';
import type { Notice } from '../../messages/notice';
import { focusTitle } from '../parts/shell';
import type { Counted } from '../table/use-rates';
import { useWords } from '../words';
import { canTake, MirrorRows } from './mirror-rows';

interface NoticesProps {
  readonly state: SidebarState;
  readonly isBusy: boolean;
  readonly notFollowing: Counted;
  readonly onFollow: () => void;
  readonly onRestore: () => void;
  readonly onMend: (take: boolean, seen: string) => void;
}

/** What was noticed or mended, in plain words, and what a person may want to do about it. */
export function Notices({ state, isBusy, notFollowing, onFollow, onRestore, onMend }: NoticesProps) {
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
          {notice.kind === 'restore-offered' && <RestoredRows notice={notice} />}
          {notice.kind === 'mirror-changed' && <MirrorRows rows={notice.rows} marksNotTaken />}
          {notice.kind === 'mirror-changed' && canEdit && (
            <div class="actions">
              <button
                type="button"
                class="primary"
                aria-disabled={isBusy}
                onClick={() => onMend(false, notice.seen)}
              >
                {texts.writeAnew}
              </button>
              {notice.rows.some(canTake) && (
                <button type="button" aria-disabled={isBusy} onClick={() => onMend(true, notice.seen)}>
                  {texts.takeOver}
                </button>
              )}
            </div>
          )}
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

type RestoreOffer = Extract<Notice, { kind: 'restore-offered' }>;

/** What a restore would adopt, before it does. */
function RestoredRows({ notice: { rows, disagreeing } }: { readonly notice: RestoreOffer }) {
  const { notices: texts } = useWords();
  return (
    <>
      <p>{rows.length > 0 ? texts.unlikeShipped : texts.likeShipped}</p>
      {rows.length > 0 && <MirrorRows rows={rows} />}
      {disagreeing.length > 0 && <p class="error">{texts.disagreeing}</p>}
      {disagreeing.length > 0 && <MirrorRows rows={disagreeing} />}
    </>
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
    case 'mirror-changed':
      return texts.mirrorChanged;
    case 'rows-taken-over':
      return notice.rates.length > 0 ? texts.taken(list(notice.rates)) : texts.noneTaken;
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
