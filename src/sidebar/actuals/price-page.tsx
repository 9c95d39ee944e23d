import { useState } from 'preact/hooks';
import { type MeasuredRate, measuredRate } from '../../planning/actuals/measured-rate';
import { parseSize } from '../../pricing/size';
import type { Rate } from '../../rates/schema';
import { Shell } from '../parts/shell';
import { changeTo } from '../table/rate-change';
import { ratesInForce } from '../table/table-names';
import { useActualsWords } from './actuals-words';
import { MeasuredPrices } from './measured-prices';
import { NumberField, typedNumber } from './number-field';
import { type ActualsPageProps, Parts } from './part-choice';
import { type Look, LookFields, RateChoice } from './price-fields';

const AMOUNTS = ['usd', 'credits', 'used', 'images'] as const;
type Amount = (typeof AMOUNTS)[number];

/** What was really spent at a credits or wrapper rate, and the rate's row that it gives. */
export function PricePage(props: ActualsPageProps) {
  const { state, part, onPart, rates } = props;
  const { texts, attempt } = useActualsWords();
  const { price } = texts;
  const choices = ratesInForce(state.overrides).filter(({ billing }) => billing !== 'api');
  const [id, setId] = useState(choices[0]?.id ?? '');
  const [look, setLook] = useState<Look>({ size: '1024x1024', quality: 'high' });
  const [typed, setTyped] = useState<Readonly<Record<Amount, string>>>({
    usd: '',
    credits: '',
    used: '',
    images: '',
  });
  const rate = choices.find((each) => each.id === id) ?? choices[0];
  if (!rate)
    return (
      <Shell {...props} title={texts.title}>
        <Parts part={part} onPart={onPart} />
        <p class="empty">{price.none}</p>
      </Shell>
    );
  const fields = amountsOf(rate);
  const isFilled = fields.every((name) => typedNumber(typed[name]) !== undefined);
  const measured = attempt(() => (isFilled ? measuredOf(rate, look, typed, state.today) : undefined));
  const save = ({ rate: measuredRow }: MeasuredRate) => {
    const spent =
      rate.unit === 'credit'
        ? price.spentCredits(typed.usd, typed.credits, typed.used)
        : price.spentUsd(typed.usd);
    const note = price.note(state.today, spent, typed.images);
    const row = { ...measuredRow, note: [rate.note, note].filter(Boolean).join(' ').slice(-1000) };
    const change = { rows: [changeTo(state.overrides, rate.id, row, state.today)] };
    void rates.save({ change, done: price.done(rate.name), canUndo: true });
  };
  return (
    <Shell {...props} title={texts.title} isBusy={rates.isBusy}>
      <Parts part={part} onPart={onPart} />
      <h2>{price.heading}</h2>
      <p class="hint">{price.intro}</p>
      <RateChoice rates={choices} value={rate.id} onChange={setId} />
      <LookFields look={look} onChange={setLook} />
      {fields.map((name) => (
        <NumberField
          key={name}
          id={`price-${name}`}
          {...labelOf(name, rate, price.fields)}
          value={typed[name]}
          fault={Number.isNaN(typedNumber(typed[name])) ? texts.plan.number : undefined}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <div role="status">
        {!isFilled && <p class="hint">{price.missing}</p>}
        {measured.fault && <p class="error">{measured.fault}</p>}
        {measured.result && <MeasuredPrices rate={rate} measured={measured.result} quality={look.quality} />}
      </div>
      {measured.result && state.canEdit && (
        <button
          type="button"
          class="primary"
          disabled={rates.isBusy}
          onClick={() => save(measured.result as MeasuredRate)}
        >
          {price.confirm}
        </button>
      )}
    </Shell>
  );
}

/** A credits rate needs the pack and the credits that the images took; a wrapper's price is dollars alone. */
const amountsOf = ({ unit }: Rate): readonly Amount[] => (unit === 'credit' ? AMOUNTS : ['usd', 'images']);

type PriceTexts = ReturnType<typeof useActualsWords>['texts']['price'];

function labelOf(name: Amount, { unit }: Rate, fields: PriceTexts['fields']) {
  if (name === 'usd') return unit === 'credit' ? fields.packUsd : fields.usd;
  return { credits: fields.packCredits, used: fields.creditsUsed, images: fields.images }[name];
}

function measuredOf(
  rate: Rate,
  { size, quality }: Look,
  typed: Readonly<Record<Amount, string>>,
  today: string,
): MeasuredRate {
  const { usd, credits, used, images } = typed;
  const spent = {
    size: parseSize(size),
    quality,
    usd: typedNumber(usd) ?? 0,
    credits: typedNumber(credits),
    creditsUsed: typedNumber(used),
    images: typedNumber(images) ?? 0,
  };
  return measuredRate(rate, spent, today);
}
