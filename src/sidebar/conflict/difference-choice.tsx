import type { Rate } from '../../rates/schema';
import type { Choice, Difference } from '../table/conflict';
import { changedFields, fieldLabel } from '../table/flat-rate';
import { useWords } from '../words';

interface DifferenceChoiceProps {
  readonly number: number;
  readonly difference: Difference;
  readonly isMissing: boolean;
  readonly choose: (choice: Choice) => void;
}

/** What a difference is about: the rate's id, or the default rate. */
export const differenceName = (difference: Difference, defaultRate: string): string =>
  difference.kind === 'row' ? difference.id : defaultRate;

/** Both versions of one row beside each other, and the choice between them. */
export function DifferenceChoice({ number, difference, isMissing, choose }: DifferenceChoiceProps) {
  const { conflict: texts } = useWords();
  const name = differenceName(difference, texts.defaultRate);
  const option = (choice: Choice) => (
    <label class="option">
      <input
        type="radio"
        name={`difference-${number}`}
        checked={difference.choice === choice}
        aria-describedby={isMissing ? `difference-${number}-error` : undefined}
        onChange={() => choose(choice)}
      />
      {texts[choice]}
    </label>
  );
  return (
    <fieldset class="difference" data-open={difference.choice === undefined ? true : undefined}>
      <legend>{name}</legend>
      <VersionTable difference={difference} />
      <div class="options">
        {option('mine')}
        {option('theirs')}
      </div>
      {isMissing && (
        <p class="error" id={`difference-${number}-error`}>
          <span aria-hidden="true">⚠ </span>
          {texts.choose(name)}
        </p>
      )}
    </fieldset>
  );
}

function VersionTable({ difference }: { readonly difference: Difference }) {
  const { conflict: texts } = useWords();
  return (
    <table class="versions">
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.mine}</th>
          <th scope="col">{texts.theirs}</th>
        </tr>
      </thead>
      <tbody>
        <VersionRows difference={difference} />
      </tbody>
    </table>
  );
}

function VersionRows({ difference }: { readonly difference: Difference }) {
  const { conflict: texts, form, common } = useWords();
  if (difference.kind === 'default rate')
    return <VersionRow label={texts.defaultRate} mine={difference.mine} theirs={difference.theirs} />;
  const { mine, theirs } = difference;
  if (!mine || !theirs) {
    const word = (rate: Rate | null) => rate?.name ?? texts.removed;
    return <VersionRow label={form.sections.rate} mine={word(mine)} theirs={word(theirs)} />;
  }
  return (
    <>
      {changedFields(mine, theirs).map(({ field, before, after }) => (
        <VersionRow
          key={field}
          label={fieldLabel(field, form)}
          mine={String(before ?? common.none)}
          theirs={String(after ?? common.none)}
        />
      ))}
    </>
  );
}

const VersionRow = ({ label, mine, theirs }: { label: string; mine: string; theirs: string }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{mine}</td>
    <td>{theirs}</td>
  </tr>
);
