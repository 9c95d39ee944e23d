import { useEffect, useRef } from 'preact/hooks';
import { MODELS } from '../../pricing/models';
import { moveFocus } from '../parts/move-focus';
import { SelectField } from '../parts/select-field';
import { Shell } from '../parts/shell';
import { useActualsWords } from './actuals-words';
import { BillPreview } from './bill-preview';
import { BillQuestion } from './bill-question';
import { BilledLines } from './billed-lines';
import type { BillFile } from './load-actuals';
import { type ActualsPageProps, Parts } from './part-choice';
import { SourceFields } from './source-fields';
import { type Import, useImport } from './use-import';

/** Importing what was billed: a file or pasted text, its preview and its rates, then the sheet. */
export function BillPage(props: ActualsPageProps) {
  const { state, server, imported, keep, part, onPart } = props;
  const { texts } = useActualsWords();
  const run = useImport({ server, state }, imported, keep);
  const actuals = run.doing === 'reading' ? undefined : imported?.actuals;
  useFocusThatFollows(run.doing, actuals ? 'bill-preview' : run.question ? 'bill-answer' : 'bill-file');
  return (
    <Shell
      {...props}
      title={texts.title}
      isBusy={run.doing !== undefined}
      footer={(run.doing || imported) && <BillFooter {...props} run={run} />}
    >
      <Parts part={part} onPart={onPart} />
      <Said run={run} />
      {run.question && run.doing === undefined && (
        <BillQuestion question={run.question} onAnswer={run.read} model={run.model} />
      )}
      {!actuals && (
        <>
          <h2>{texts.bill.heading}</h2>
          {!run.question && <p class="hint">{texts.bill.intro}</p>}
          <SourceFields
            isBusy={run.doing !== undefined}
            hasFault={run.fault !== undefined && run.question === undefined}
            onFile={(file) => void run.read(file)}
            onUnreadable={() => run.refuse({ text: texts.bill.unreadable })}
          />
        </>
      )}
      {actuals && (
        <>
          {actuals.kind === 'responses' && <ResponsesModel run={run} file={imported?.file ?? ''} />}
          <BillPreview actuals={actuals} />
          <BilledLines actuals={actuals} state={state} />
        </>
      )}
    </Shell>
  );
}

/** Moves the focus on when the button that had it goes: to what can be done next. */
function useFocusThatFollows(
  doing: Import['doing'],
  next: 'bill-preview' | 'bill-answer' | 'bill-file',
): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else moveFocus(document.getElementById(doing ? 'bill-cancel' : next));
  }, [doing, next]);
}

/** What happened, where a screen reader hears it. */
function Said({ run: { fault, question, done, left, dropLeft } }: { readonly run: Import }) {
  const { bill } = useActualsWords().texts;
  return (
    <>
      <div role="alert">
        {fault && question && <p class="note">{fault.text}</p>}
        {fault && !question && (
          <div class="error" id="bill-error">
            <p>
              <span aria-hidden="true">⚠ </span>
              {fault.text} {fault.detail}
            </p>
            {fault.list && (
              <ul class="lines">
                {fault.list.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      <div role="status">{done && <p class="note">{done}</p>}</div>
      {left && (
        <div class="actions">
          <button type="button" id="drop-left" onClick={() => void dropLeft()}>
            {bill.dropLeft(left.name)}
          </button>
        </div>
      )}
    </>
  );
}

function BillFooter({ state, imported, run }: ActualsPageProps & { readonly run: Import }) {
  const { bill } = useActualsWords().texts;
  if (run.doing)
    return (
      <div class="actions working">
        <label class="spoken" for="bill-progress">
          {bill[run.doing]}
        </label>
        <progress id="bill-progress" max={1} value={run.progress} />
        <span>
          {bill[run.doing]} {bill.progress(Math.floor(run.progress * 100))}
        </span>
        <button type="button" id="bill-cancel" onClick={run.cancel}>
          {bill.cancel}
        </button>
      </div>
    );
  const charges = imported?.actuals.charges.length ?? 0;
  return (
    <div class="actions">
      {!state.canEdit && <p class="hint">{bill.readOnly}</p>}
      {state.canEdit && imported?.sheet === undefined && (
        <button type="button" class="primary" onClick={() => void run.write()}>
          {bill.write(charges)}
        </button>
      )}
      <button type="button" onClick={run.clear}>
        {bill.another}
      </button>
    </div>
  );
}

/** The model of responses, which they do not name: a person does. */
function ResponsesModel({ run, file }: { readonly run: Import; readonly file: BillFile }) {
  const { bill } = useActualsWords().texts;
  return (
    <SelectField
      id="bill-model"
      label={bill.model}
      hint={bill.modelHint}
      value={run.model}
      options={MODELS.map(({ id }): [string, string] => [id, id])}
      isDisabled={run.doing !== undefined}
      onChange={(model) => void run.read(file, model)}
    />
  );
}
