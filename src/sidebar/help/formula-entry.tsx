import { exampleOf, type FormulaHelp } from '../../functions/formula-help';
import { HELP_TEXTS } from '../../i18n/words';
import { useWords } from '../words';
import { Example, type ExamplePlace } from './example';
import { oneLine, signature } from './formula-help';

/** One formula: what it does, its arguments, and its example. */
export function FormulaEntry({ formula, ...place }: ExamplePlace & { readonly formula: FormulaHelp }) {
  const { language } = useWords();
  const texts = HELP_TEXTS[language];
  const example = exampleOf(formula);
  return (
    <details class="formula">
      <summary>
        <code>{formula.name}</code> {oneLine(formula, language)}
      </summary>
      <p>
        <code class="signature">{signature(formula, place.separator)}</code>
      </p>
      <dl aria-label={texts.arguments}>
        {formula.parameters.map((parameter) => (
          <div key={parameter.name}>
            <dt>{parameter.name}</dt>
            <dd>
              {parameter.optional && texts.optional}
              {parameter.text[language]}
            </dd>
          </div>
        ))}
      </dl>
      {example && <Example says={formula.name} formula={example} {...place} />}
    </details>
  );
}
