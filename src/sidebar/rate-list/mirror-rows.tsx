import { mirrorRowLines } from '../../i18n/mirror-row-text';
import { MIRROR_WORDS } from '../../i18n/words';
import type { MirrorRow } from '../../messages/notice';
import { useWords } from '../words';

interface MirrorRowsProps {
  readonly rows: readonly MirrorRow[];
  /** Whether to say which rows a take-over leaves out. */
  readonly marksNotTaken?: boolean;
}

/** Rows of the mirror sheet with what is kept and what the sheet shows. */
export function MirrorRows({ rows, marksNotTaken = false }: MirrorRowsProps) {
  const { language, notices } = useWords();
  return (
    <ul class="preview mirror-rows">
      {rows.slice(0, MOST_SHOWN).map((row) => (
        <li key={row.id}>
          <span class="name">
            <bdi>{row.name || row.id}</bdi>
          </span>
          <ul class="changes">
            {mirrorRowLines(row, language).map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
          {marksNotTaken && !canTake(row) && <p class="hint">{notices.notTaken}</p>}
        </li>
      ))}
      {rows.length > MOST_SHOWN && <li>{MIRROR_WORDS[language].rows.more(rows.length - MOST_SHOWN)}</li>}
    </ul>
  );
}

/** A hand can change every row at once. */
const MOST_SHOWN = 30;

/** Whether a take-over would take this row: each cell that was changed holds one figure or text. */
export const canTake = ({ kind, fields }: MirrorRow): boolean =>
  kind === 'changed' && fields.every(({ column }) => !['model', 'unit', 'perImage'].includes(column));
