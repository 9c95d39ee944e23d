import { useState } from 'preact/hooks';
import { useActualsWords } from './actuals-words';
import type { BillFile } from './load-actuals';

interface SourceFieldsProps {
  readonly isBusy: boolean;
  readonly hasFault: boolean;
  readonly onFile: (file: BillFile) => void;
  readonly onUnreadable: () => void;
}

/** Where a bill comes from: a file that is chosen or dropped, or pasted text. */
export function SourceFields({ isBusy, hasFault, onFile, onUnreadable }: SourceFieldsProps) {
  const { bill } = useActualsWords().texts;
  const [pasted, setPasted] = useState('');
  const [isOver, setOver] = useState(false);
  const ties = { 'aria-describedby': hasFault ? 'bill-error' : undefined, 'aria-invalid': hasFault };
  const read = (file: File | undefined) => {
    if (file) file.arrayBuffer().then((bytes) => onFile(new Uint8Array(bytes)), onUnreadable);
  };
  return (
    <>
      <fieldset
        aria-label={bill.file}
        class={`field drop ${isOver ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!isBusy) read(event.dataTransfer?.files[0]);
        }}
      >
        <label for="bill-file">{bill.file}</label>
        <input
          {...ties}
          id="bill-file"
          type="file"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json"
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            read(currentTarget.files?.[0]);
            // The same file can be chosen again after it was exported anew.
            currentTarget.value = '';
          }}
        />
        <p class="hint">{bill.drop}</p>
      </fieldset>
      <div class="field">
        <label for="bill-text">{bill.paste}</label>
        <textarea
          {...ties}
          id="bill-text"
          rows={4}
          spellcheck={false}
          disabled={isBusy}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </div>
      <button type="button" class="primary" disabled={isBusy} onClick={() => onFile(pasted)}>
        {bill.read}
      </button>
    </>
  );
}
