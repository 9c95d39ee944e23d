import { useWords } from '../words';
import { faultText } from './fault-text';
import type { FileFault } from './rate-file';

interface ImportFieldsProps {
  readonly text: string;
  readonly fault: FileFault | 'unreadable' | undefined;
  readonly onFile: (text: string) => void;
  readonly onType: (text: string) => void;
  readonly onUnreadable: () => void;
}

/** Where the JSON of an import comes from. */
export function ImportFields({ text, fault, onFile, onType, onUnreadable }: ImportFieldsProps) {
  const { importing } = useWords();
  const ties = { 'aria-describedby': fault && 'import-error', 'aria-invalid': fault !== undefined };
  const read = (file: File | undefined) => {
    if (file) file.text().then(onFile, onUnreadable);
  };
  return (
    <>
      <div class="field">
        <label for="import-file">{importing.file}</label>
        <input
          {...ties}
          id="import-file"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => read(currentTarget.files?.[0])}
        />
      </div>
      <div class="field">
        <label for="import-text">{importing.paste}</label>
        <textarea
          {...ties}
          id="import-text"
          rows={4}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </div>
      <div role="alert">
        {fault && (
          <p class="error" id="import-error">
            <span aria-hidden="true">⚠ </span>
            {faultText(fault, importing)}
          </p>
        )}
      </div>
    </>
  );
}
