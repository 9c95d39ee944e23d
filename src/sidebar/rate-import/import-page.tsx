import { useState } from 'preact/hooks';
import type { SidebarState } from '../../bridge/rates';
import { Shell, type ShellProps } from '../parts/shell';
import type { Message } from '../table/use-rates';
import { useWords } from '../words';
import { ImportFields } from './import-fields';
import { type ImportMode, type ImportPreview, importPreview } from './import-preview';
import { ImportRows } from './import-rows';
import { readRateFile } from './rate-file';

interface ImportPageProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage'> {
  readonly state: SidebarState;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onImport: (preview: ImportPreview) => void;
  readonly say: (message: Message) => void;
}

/** Importing rates: a file or pasted text, then what it would do, then the confirmation. */
export function ImportPage(props: ImportPageProps) {
  const { state, isBusy, onBack, onImport, say } = props;
  const { importing, common } = useWords();
  const [text, setText] = useState('');
  const [mode, setMode] = useState<ImportMode>('keep');
  const [isShown, setShown] = useState(false);
  const [isConfirmed, setConfirmed] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const file = isShown ? readRateFile(text) : undefined;
  const isRates = typeof file === 'object' && 'rows' in file;
  const preview = isRates ? importPreview(file, state, mode, state.today) : undefined;
  const fault = unreadable ? 'unreadable' : isRates ? undefined : file;
  const changes = preview ? countOf(preview) : 0;
  const doubts = preview?.rows.filter((row) => 'doubt' in row && row.doubt).length ?? 0;
  const confirm = (shown: ImportPreview) => {
    if (doubts === 0 || isConfirmed) return onImport(shown);
    setConfirmed(true);
    say({ kind: 'error', text: importing.doubted(doubts), detail: undefined });
  };
  const give = (given: string, show: boolean) => {
    setText(given);
    setShown(show);
    setUnreadable(false);
    setConfirmed(false);
  };
  const footer = (
    <div class="actions">
      {preview && changes > 0 ? (
        <button type="button" class="primary" aria-disabled={isBusy} onClick={() => confirm(preview)}>
          {isBusy ? common.saving : importing.confirm(changes)}
        </button>
      ) : (
        <button type="button" class="primary" onClick={() => setShown(true)}>
          {importing.preview}
        </button>
      )}
      <button type="button" onClick={onBack}>
        {common.cancel}
      </button>
    </div>
  );
  return (
    <Shell {...props} title={importing.title} footer={footer}>
      <p class="hint">{importing.intro}</p>
      <ImportFields
        text={text}
        fault={fault}
        onFile={(given) => give(given, true)}
        onType={(typed) => give(typed, false)}
        onUnreadable={() => setUnreadable(true)}
      />
      {preview && (
        <ImportRows
          preview={preview}
          mode={mode}
          onMode={(chosen) => {
            setMode(chosen);
            setConfirmed(false);
          }}
          changes={changes}
        />
      )}
    </Shell>
  );
}

/** How many things a preview would change. */
const countOf = ({ change }: ImportPreview): number => change.rows.length + (change.defaultRateId ? 1 : 0);
