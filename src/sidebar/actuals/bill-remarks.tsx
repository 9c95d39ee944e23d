import type { Actuals } from '../../planning/actuals/summed-charges';
import { useActualsWords } from './actuals-words';

/** How a table was read: which column was taken for what, which figures were not used, and what was settled how. */
export function BillRemarks({ actuals: { columns, remarks } }: { readonly actuals: Actuals }) {
  const { preview } = useActualsWords().texts;
  const said = remarks.map(preview.remark);
  const unused = columns?.unusedFigures ?? [];
  if (!columns && said.length === 0) return null;
  return (
    <>
      {unused.length > 0 && <p class="note">{preview.unusedFigures(unused)}</p>}
      {said.map((text) => (
        <p class="note" key={text}>
          {text}
        </p>
      ))}
      {columns && columns.used.length > 0 && (
        <details>
          <summary>{preview.remarksTitle}</summary>
          <ul class="lines">
            {columns.used.map(({ meaning, heading }) => (
              <li key={heading}>{preview.columnUse(meaning, heading)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
