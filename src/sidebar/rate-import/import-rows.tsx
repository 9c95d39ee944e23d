import { doubtText } from '../parts/doubt-text';
import { fieldLabel } from '../table/flat-rate';
import { useWords } from '../words';
import type { Disagreement, ImportMode, ImportPreview, ImportRow } from './import-preview';

interface ImportRowsProps {
  readonly preview: ImportPreview;
  readonly mode: ImportMode;
  readonly changes: number;
  readonly onMode: (mode: ImportMode) => void;
}

const KINDS = ['added', 'changed', 'removed', 'reset', 'rejected', 'unchanged'] as const;

/** What an import would do, row by row. */
export function ImportRows({ preview, mode, changes, onMode }: ImportRowsProps) {
  const { importing } = useWords();
  const { rows, change, disagreements } = preview;
  const counts = KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length] as const);
  const sorted = KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind));
  const rejected = rows.some(({ kind }) => kind === 'rejected');
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{importing.preview}</h2>
      <fieldset class="bare">
        <legend>{importing.mode}</legend>
        {(['keep', 'exact'] as const).map((choice) => (
          <label class="option" key={choice}>
            <input type="radio" name="mode" checked={mode === choice} onChange={() => onMode(choice)} />
            {importing[choice]}
          </label>
        ))}
      </fieldset>
      <p role="status" class="summary">
        {importing.summary(
          counts
            .filter(([, count]) => count > 0)
            .map(([kind, count]) => importing.count(count, importing.kinds[kind])),
        )}
        {changes === 0 && ` ${importing.nothing}`}
      </p>
      {change.defaultRateId && <p class="hint">{importing.defaultRate(change.defaultRateId.to)}</p>}
      {rejected && <p class="hint">{importing.rejectedHint}</p>}
      {disagreements.length > 0 && <Disagreements rows={disagreements} />}
      <ul class="preview">
        {sorted.map((row, at) => (
          <PreviewRow key={`${row.id} ${at}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Disagreements({ rows }: { readonly rows: readonly Disagreement[] }) {
  const { importing, form, common } = useWords();
  const shown = (value: string | number | undefined) => shortened(String(value ?? common.none));
  return (
    <div class="note">
      <p>{importing.disagree}</p>
      <ul class="changes">
        {rows.flatMap(({ id, name, fields }) =>
          fields.length === 0 ? (
            <li key={id}>
              <bdi>{name}</bdi>: {importing.listedOnOneSide}
            </li>
          ) : (
            fields.map(({ field, before, after }) => (
              <li key={`${id} ${field}`}>
                <bdi>{name}</bdi>: {importing.listed(fieldLabel(field, form), shown(before), shown(after))}
              </li>
            ))
          ),
        )}
      </ul>
    </div>
  );
}

function PreviewRow({ row }: { readonly row: ImportRow }) {
  const { importing, form, common, problem: word } = useWords();
  const shown = (value: string | number | undefined) => shortened(String(value ?? common.none));
  return (
    <li>
      <span class="name">
        <bdi>{row.name}</bdi>
      </span>
      <span class={`badge ${row.kind}`}>{importing.kinds[row.kind]}</span>
      {(row.kind === 'changed' || row.kind === 'reset') && (
        <ul class="changes">
          {row.fields.map(({ field, before, after }) => (
            <li key={field}>
              {fieldLabel(field, form)}: <s>{shown(before)}</s> → <strong>{shown(after)}</strong>
            </li>
          ))}
        </ul>
      )}
      {'doubt' in row && row.doubt && <p class="error">⚠ {doubtText(row.doubt, form)}</p>}
      {row.kind === 'rejected' && (
        <p class="error">{row.problem === 'too-deep' ? importing.tooDeep : word(row.problem)}</p>
      )}
    </li>
  );
}

const LONGEST_SHOWN = 60;

/** A note can be long; what matters of it here is that it changes. */
const shortened = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
