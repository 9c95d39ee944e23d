import { useWords } from '../words';
import {
  ANY_TIER,
  type Draft,
  hasAnyTier,
  NO_PRICE,
  nextQuality,
  type PriceDraft,
  type QualityDraft,
  SOLD_QUALITIES,
  withQuality,
  withTier,
} from './draft';
import { amountField } from './draft-rate';
import { useForm } from './form-context';
import { FormFault } from './form-fault';
import { Choice, PlainInput, TextInput } from './inputs';
import { ListItem } from './list-item';
import { PriceInput } from './price-input';

/** Resolution tiers: added and removed one by one. */
export function Tiers() {
  const { form } = useWords();
  const { draft, change } = useForm();
  const set = (key: number, part: object) =>
    change({ tiers: draft.tiers.map((tier) => (tier.key === key ? { ...tier, ...part } : tier)) });
  const add = () => change(withTier(draft));
  return (
    <fieldset>
      <legend>{form.sections.tiers}</legend>
      <p class="hint">{form.tiersHint}</p>
      {draft.tiers.map(({ key, name, maxEdge }) => (
        <ListItem
          key={key}
          isPaired
          removeLabel={form.removeTier(name)}
          onRemove={() => change({ tiers: draft.tiers.filter((tier) => tier.key !== key) })}
        >
          <PlainInput
            id={`tier-${key}-name`}
            {...form.fields.tierName}
            value={name}
            onChange={(typed) => set(key, { name: typed })}
          />
          <PlainInput
            id={`tier-${key}-maxEdge`}
            {...form.fields.tierEdge}
            unit={form.units.px}
            value={maxEdge}
            isNumber
            onChange={(typed) => set(key, { maxEdge: typed })}
          />
        </ListItem>
      ))}
      <FormFault field="tiers" />
      <button type="button" onClick={add}>
        {form.addTier}
      </button>
    </fieldset>
  );
}

/** The price of an image by quality and tier. */
export function Amounts() {
  const { form } = useWords();
  const { draft, change } = useForm();
  const { qualities } = draft;
  const next = nextQuality(draft);
  const add = () => next && change(withQuality(draft, next));
  return (
    <fieldset>
      <legend>{form.sections.amounts}</legend>
      <p class="hint">{form.amountsHint}</p>
      {qualities.map((row) => (
        <QualityAmounts key={row.key} row={row} />
      ))}
      <FormFault field="qualities" />
      {next && (
        <button type="button" onClick={add}>
          {form.addQuality}
        </button>
      )}
    </fieldset>
  );
}

function QualityAmounts({ row }: { readonly row: QualityDraft }) {
  const { form } = useWords();
  const { draft, shipped, change } = useForm();
  const unit = draft.billing === 'credits' ? form.units.creditsPerImage : form.units.usdPerImage;
  const set = (part: Partial<QualityDraft>) =>
    change({
      qualities: draft.qualities.map((other) => (other.key === row.key ? { ...row, ...part } : other)),
    });
  const names = form.qualities;
  const word = (quality: string) => names[quality as keyof typeof names] ?? quality;
  return (
    <ListItem
      removeLabel={form.removeQuality(word(row.quality))}
      onRemove={() => change({ qualities: draft.qualities.filter(({ key }) => key !== row.key) })}
    >
      <Choice
        id={`quality-${row.key}`}
        {...form.fields.quality}
        value={row.quality}
        options={SOLD_QUALITIES.map((quality) => [quality, word(quality)])}
        onChange={(quality) => set({ quality })}
      />
      {tierColumns(draft, form.anySize).map(([tier, name]) => (
        <PriceInput
          key={tier}
          id={amountField(row, tier)}
          label={name}
          unit={unit}
          price={row.prices[tier] ?? NO_PRICE}
          shipped={shippedAmount(shipped, row.quality, name, tier)}
          none={form.noPrice}
          onChange={(price) => set({ prices: { ...row.prices, [tier]: price } })}
        />
      ))}
    </ListItem>
  );
}

/** The tiers that a quality is priced at, as key and name. */
function tierColumns(draft: Draft, anySize: string): [tier: string, name: string][] {
  const tiers = draft.tiers.map(({ key, name }): [string, string] => [String(key), name || `#${key + 1}`]);
  return hasAnyTier(draft) ? [...tiers, [ANY_TIER, anySize]] : tiers;
}

function shippedAmount(
  shipped: Draft | undefined,
  quality: string,
  name: string,
  tier: string,
): PriceDraft | undefined {
  if (shipped?.per !== 'image') return undefined;
  const row = shipped.qualities.find((other) => other.quality === quality);
  const key = tier === ANY_TIER ? ANY_TIER : shipped.tiers.find((other) => other.name === name)?.key;
  return row?.prices[String(key)] ?? NO_PRICE;
}

/** What reference images add to a price per image. */
export function ReferencePrices() {
  const { form } = useWords();
  const { draft, shipped, change } = useForm();
  return (
    <fieldset>
      <legend>{form.sections.references}</legend>
      <PriceInput
        id="perExtraReference"
        {...form.fields.perExtraReference}
        unit={draft.billing === 'credits' ? form.units.creditsPerImage : form.units.usdPerImage}
        price={draft.perExtraReference}
        shipped={shipped?.perExtraReference}
        none={form.noFee}
        onChange={(perExtraReference) => change({ perExtraReference })}
      />
      <TextInput field="freeReferences" unit={form.units.images} isOptional isNumber />
    </fieldset>
  );
}
