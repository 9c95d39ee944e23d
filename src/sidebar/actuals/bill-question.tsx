import type { Choices } from '../../planning/actuals/file-readings';
import { useActualsWords } from './actuals-words';
import type { Import, Question } from './use-import';

interface BillQuestionProps {
  readonly question: Question;
  readonly model: string;
  readonly onAnswer: Import['read'];
}

const CHOICE = { numbers: 'decimalMark', days: 'dayOrder', letters: 'encoding' } as const satisfies Record<
  Question['of'],
  keyof Choices
>;

/** What only a person can tell of a file: a button for each way in which it can be read, with what a cell is then. */
export function BillQuestion({ question, model, onAnswer }: BillQuestionProps) {
  const { bill } = useActualsWords().texts;
  const { of, text, choices, file, said } = question;
  const answer = (way: string): void => {
    void onAnswer(file, model, { ...said, [CHOICE[of]]: way });
  };
  return (
    <div class="actions answers">
      {choices.map(({ choice, reading }, at) => (
        <button
          type="button"
          id={at === 0 ? 'bill-answer' : undefined}
          key={choice}
          onClick={() => answer(choice)}
        >
          {bill.way(choice, text, reading)}
        </button>
      ))}
    </div>
  );
}
