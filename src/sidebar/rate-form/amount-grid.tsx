import { useRef } from 'preact/hooks';
import { useWords } from '../words';
import { AmountRow } from './amount-row';
import { shownQualities } from './amounts';
import { ANY_TIER, type Draft, hasAnyTier, withTier } from './draft';
import { useForm } from './form-context';
import { FormFault } from './form-fault';
import { CellFaults, GridInput } from './grid-input';

/** The price of an image by quality and resolution tier, as one grid: a blank cell is not sold. */
export function AmountGrid() {
  const { form, common } = useWords();
  const { draft, isEditable, change } = useForm();
  const { tiers } = draft;
  const columns = tierColumns(draft, form.anySize);
  const button = useRef<HTMLButtonElement>(null);
  const set = (key: number, part: object) =>
    change({ tiers: tiers.map((tier) => (tier.key === key ? { ...tier, ...part } : tier)) });
  const remove = (key: number) => {
    change({ tiers: tiers.filter((tier) => tier.key !== key) });
    button.current?.focus();
  };
  const heads = [
    ['name', form.fields.tierName.label],
    ['maxEdge', form.tierEdge],
  ] as const;
  return (
    <fieldset class="grid">
      <legend>
        {form.sections.amounts}
        <span class="unit">
          {draft.billing === 'credits' ? form.units.creditsPerImage : form.units.usdPerImage}
        </span>
      </legend>
      <p class="hint">
        {common.sentences(tiers.length > 0 ? [form.gridHint, form.tiersHint] : [form.gridHint])}
      </p>
      <div class="scrolls">
        <table class="amounts">
          <thead>
            {tiers.length > 0 ? (
              heads.map(([part, label]) => (
                <tr key={part}>
                  <th scope="row">{label}</th>
                  {tiers.map((tier, at) => (
                    <td key={tier.key}>
                      <GridInput
                        id={`tier-${tier.key}-${part}`}
                        label={form.ofTier(label, tier.name || `#${at + 1}`)}
                        value={tier[part]}
                        isNumber={part === 'maxEdge'}
                        onChange={(typed) => set(tier.key, { [part]: typed })}
                      />
                    </td>
                  ))}
                  {hasAnyTier(draft) && <td>{part === 'name' && form.anySize}</td>}
                </tr>
              ))
            ) : (
              <tr>
                <td />
                <th scope="col">{form.anySize}</th>
              </tr>
            )}
          </thead>
          <CellFaults
            width={columns.length + 1}
            cells={tiers.flatMap(({ key, name }, at) =>
              heads.map(
                ([part, label]) => [`tier-${key}-${part}`, form.ofTier(label, name || `#${at + 1}`)] as const,
              ),
            )}
          />
          <tbody>
            {shownQualities(draft).map((row) => (
              <AmountRow key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
          {tiers.length > 0 && isEditable && (
            <tfoot>
              <tr>
                <td />
                {tiers.map(({ key, name }) => (
                  <td key={key}>
                    <button
                      type="button"
                      class="link"
                      aria-label={form.removeTier(name)}
                      onClick={() => remove(key)}
                    >
                      <span aria-hidden="true">✕</span>
                    </button>
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <FormFault field="tiers" />
      <FormFault field="qualities" />
      <button type="button" ref={button} onClick={() => change(withTier(draft))}>
        {form.addTier}
      </button>
    </fieldset>
  );
}

/** The tiers that a quality is priced at, as key and name. */
function tierColumns(draft: Draft, anySize: string): [tier: string, name: string][] {
  const tiers = draft.tiers.map(({ key, name }, at): [string, string] => [String(key), name || `#${at + 1}`]);
  return hasAnyTier(draft) ? [...tiers, [ANY_TIER, anySize]] : tiers;
}
