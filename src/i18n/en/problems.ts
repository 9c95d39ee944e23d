import type { Expectation, FieldFault, SizeBreach } from '../../messages/problem-codes';
import { nearest } from '../nearest';
import { count, fourDigits, isNumberText, isYesNo, percent, percentAbove, plural } from '../number-text';
import type { ProblemMessages } from '../problem-messages';

const list = (values: readonly string[]): string => values.join(', ');
const oneOf = (values: readonly string[]): string =>
  values.length > 1 ? `${list(values.slice(0, -1))} or ${values[values.length - 1]}` : list(values);

/** Places in a range: rows, or row and column of `3/2`. */
const placesOf = (places: readonly string[]): string =>
  places.some((place) => place.includes('/'))
    ? `Row ${places.map((place) => place.replace('/', ' column ')).join(', row ')}`
    : `${places.length > 1 ? 'Rows' : 'Row'} ${list(places)}`;

/** Arguments as a message names them. */
const NAMES: Readonly<Record<string, string>> = {
  n: 'n (images in one call)',
  usd: 'USD',
  at: 'Day',
  min_edge: 'Minimum short edge',
  cost_each: 'Cost each',
  costEachUsd: 'Cost each',
  usage_json: 'Usage',
  draft_retries: 'Draft retries',
  final_retries: 'Final retries',
  direct_retries: 'Direct retries',
  draft_quality: 'Draft quality',
  final_quality: 'Final quality',
};
const nameOf = (name: string): string => NAMES[name] ?? name.charAt(0).toUpperCase() + name.slice(1);

const BREACHES: {
  [Rule in SizeBreach['rule']]: (breach: Extract<SizeBreach, { rule: Rule }>) => string;
} = {
  'edge-zero': () => 'both edges must be above 0',
  'edge-step': ({ edge }) => `${edge} is not a multiple of 16`,
  'longest-edge': ({ edge }) => `${edge} is longer than 3840`,
  'long-to-short': ({ ratio }) => `the ratio ${ratio.toFixed(2)}:1 is above 3:1`,
  'fewest-pixels': ({ pixels }) => `${count(pixels)} pixels are fewer than 655,360`,
  'most-pixels': ({ pixels }) => `${count(pixels)} pixels are more than 8,294,400`,
};
const breachText = (breach: SizeBreach): string =>
  (BREACHES[breach.rule] as (of: SizeBreach) => string)(breach);

/** The parts of a price, as a message names them. */
const PARTS: Readonly<Record<string, string>> = {
  textIn: 'text input',
  textInCached: 'cached text input',
  imageIn: 'image input',
  imageInCached: 'cached image input',
  imageOut: 'image output',
  textOut: 'text output',
  extraReference: 'reference images',
  perExtraReference: 'reference images',
};
const partOf = (part: string): string => PARTS[part] ?? part;

/** What a field of a rate should be. */
const EXPECTATIONS: Readonly<Record<Expectation, string>> = {
  id: 'lower-case letters, digits, dots and hyphens, at most 64',
  name: 'a name of 1 to 80 characters',
  billing: 'api, credits or wrapper',
  model: 'a model of 1 to 64 characters',
  price: 'a number of 0 or more, "not offered" or "unknown"',
  'price range': '0, or from 0.000000001 to 1,000,000,000',
  'price table': 'prices per 1M tokens or per image',
  quality: 'low, medium, high, xhigh, max, auto or any',
  tier: 'tiers with different names, and prices only for these or "any"',
  edge: 'a whole number of pixels of 16 or more',
  unit: 'USD or credit',
  'unit of billing': 'credit for a credits rate, USD for any other',
  'credit value':
    'dollars per credit, a pack (dollars paid, credits received) or "unknown"; for credits rates only',
  positive: 'a number above 0',
  count: 'a whole number of 0 or more',
  tokens: 'a whole number of tokens of 1 or more',
  'size and quality': 'a size and quality such as 1536x1024/low',
  entries: 'at most 500 entries',
  https: 'an address that starts with https://',
  date: 'a day such as 2026-11-22',
  periods: 'a list of at most 100 earlier prices, each with the last day on which it held',
  'not before from': 'a day that is not before "from"',
  'after the period before': 'a day after the earlier price above it: oldest first, each day once',
  'before until': 'a day before "until", the last day of the rate',
  'not in the future': 'today or a day before',
  text: 'text of at most 1,000 characters, without control or direction marks',
  'known field': 'a field that rates have',
  present: 'a value',
};
const faultText = ({ field, value, expected }: FieldFault): string =>
  `${field || 'the row'}${value === '' ? '' : ` "${value}"`} should be ${EXPECTATIONS[expected] ?? EXPECTATIONS.present}`;

const meantRate = (alike: readonly string[]): string =>
  alike.length > 0 ? ` Did you mean ${oneOf(alike)}?` : '';

const codeOf = (letter: string): string =>
  (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

export const problems: ProblemMessages = {
  'size/unreadable': ({ size }) =>
    `Size ${size}: write pixels such as 1024x1536, a ratio such as 4:5, or square, portrait or landscape.`,
  'text/look-alike': ({ name, value, letter, latin }) =>
    `${nameOf(name)} ${value}: the ${letter} only looks like a Latin ${latin} (U+${codeOf(letter)}). Type ${latin} anew.`,
  'size/auto': () =>
    'Size auto: the model chooses, so it cannot be computed. Write pixels such as 1024x1024.',
  'size/ratio-without-preset': ({ ratio, presets }) =>
    `Size ${ratio}: this ratio has no preset. Find a size with =IMGSIZE("${ratio}"; "medium"), write pixels, or one of ${list(presets)}.`,
  'size/invalid': ({ size, breaches, nearest }) =>
    `Size ${size}: ${breaches.map(breachText).join('; ')}.${nearest ? ` Nearest valid size: ${nearest}.` : ''}`,
  'size/not-offered': ({ size, model, offered }) => `Size ${size}: ${model} makes only ${oneOf(offered)}.`,
  'quality/unknown': ({ quality, known }) => `Quality ${quality}: use ${oneOf(known)}.`,
  'quality/auto': ({ model, offered, bounds = [] }) =>
    `Quality auto: ${model} chooses, so it cannot be computed${bounds.length > 0 ? `: between ${bounds.map(({ quality, usd }) => `$${fourDigits(usd)} (${quality})`).join(' and ')} an image` : ''}. Use ${oneOf(offered)}.`,
  'quality/not-offered': ({ quality, model, offered }) =>
    `Quality ${quality}: ${model} does not offer it. Use ${oneOf(offered)}.`,
  'model/unknown': ({ model, known }) => `Model ${model}: not known. Use ${oneOf(known)}.`,
  'images/count': ({ images, most }) => `n ${images}: one call makes 1 to ${most} images.`,
  'tokens/not-measured': ({ model, size, quality, measured }) =>
    measured.length === 0
      ? `${model} ${size} ${quality}: its output tokens are not known. Add a measurement to the rate.`
      : `${model} ${size} ${quality}: not measured, and no formula is known. Measured: ${list(measured)}.`,
  'references/not-a-count': ({ references }) =>
    `References ${references}: give a whole number of 0 or more, or sizes such as "1024x1024; 800x600".`,
  'references/too-many': ({ references, most }) =>
    `References ${references}: one call takes at most ${most}.`,
  'explore/references': ({ references, most }) =>
    `References ${references} and the chosen draft: ${references + 1} together, and one call takes at most ${most}. Give at most ${most - 1}.`,
  'references/unreadable': ({ part }) =>
    `References: "${part}" is not a size. Give a count, or sizes such as "1024x1024; 800x600".`,
  'references/not-known': ({ model }) =>
    `References: what an input image costs with ${model} is not known. Use 0 references or another model.`,
  'prompt/too-long': ({ characters }) =>
    `Prompt of ${count(characters)} characters: the most is 32,000. Shorten it, or give its number of tokens.`,
  'prompt/too-much': ({ most }) =>
    `The prompts of this call together: more than ${count(most)} characters take longer than Google waits. Split the range.`,
  'prompt/not-a-count': ({ prompt }) =>
    `Prompt ${prompt}: give the text, or its tokens as a whole number of 0 or more.`,
  'price/not-offered': ({ rate, part }) =>
    `Rate ${rate}: ${partOf(part)} is not offered. Choose another rate.`,
  'price/unknown': ({ rate, part }) =>
    `Rate ${rate}: the price of ${partOf(part)} is unknown. Enter it in Image cost › Edit rates.`,
  'rate/unknown': ({ rate, known }) =>
    isNumberText(rate) || isYesNo(rate)
      ? `Rate ${rate}: ${isYesNo(rate) ? 'that' : 'a number'} is no rate. Give its id or name, or leave it blank for the default rate.`
      : `Rate ${rate}: not in the rate table.${meantRate(nearest(rate, known))} All are in Image cost › Edit rates.`,
  'rate/invalid': ({ rate, faults }) => `Rate ${rate}: ${faults.map(faultText).join('; ')}.`,
  'rate/duplicate-id': ({ rate }) => `Rate ${rate}: this id is used twice. Give each rate its own.`,
  'rate/duplicate-name': ({ name, rates }) => `Name ${name}: used by ${list(rates)}. Give each rate its own.`,
  'rate/not-credits': ({ rate, example }) =>
    `Rate ${rate}: charged in USD, not in credits. Use a credits rate${example ? `, such as ${example}` : ''}.`,
  'rate/field-unknown': ({ field, rate, known }) =>
    `Field ${field}: ${rate} has no such field. Use ${oneOf(known)}.`,
  'rate/no-quality': ({ rate, quality, offered }) =>
    `Rate ${rate}: no price for quality ${quality}. It has ${list(offered)}.`,
  'rate/no-tier': ({ rate, quality, tier }) =>
    `Rate ${rate}: no price for quality ${quality} at ${tier}. Enter it in Image cost › Edit rates.`,
  'rate/over-tiers': ({ rate, size, tier, maxEdge }) =>
    `Rate ${rate}: ${size} is larger than its largest tier ${tier} (${maxEdge} pixels). Use a smaller size.`,
  'rate/credit-value-unknown': ({ rate }) =>
    `Rate ${rate}: what a credit costs is unknown. Enter dollars per credit in Image cost › Edit rates.`,
  'rate/default-missing': ({ rate }) =>
    `Default rate ${rate}: no longer in the rate table. Choose another in Image cost › Edit rates.`,
  'rate/before-from': ({ rate, day, from }) =>
    `Rate ${rate}: not offered on ${day}. Use a day from ${from} on.`,
  'rates/too-many': ({ rates, most }) => `${count(rates)} rates: the most is ${count(most)}. Remove some.`,
  'store/full': ({ characters, most }) =>
    `The edited rates take ${count(characters)} characters; a document keeps at most ${count(most)}. Remove rates, or shorten notes.`,
  'store/rate-too-long': ({ rate, characters, most }) =>
    `Rate ${rate || 'without an id'}: ${count(characters)} characters; the most is ${count(most)}. Remove measured sizes, or shorten the note.`,
  'store/busy': ({ seconds }) =>
    `Another change of this document has not finished after ${plural(seconds, 'second')}. Nothing was changed: try again in a moment.`,
  'store/quota': () =>
    'Google refused to keep more in this document (500 KB). Nothing was changed: remove rates, or shorten notes.',
  'store/value-too-long': () =>
    'Google refused a value as too long (9 KB). Nothing was changed: please report this, it should not happen.',
  'store/none': () =>
    'This script has no properties of its own in this document. Install it as an add-on, or from Extensions › Apps Script.',
  'store/no-permission': () =>
    'You may view this document but not edit it. Ask its owner for the right to edit.',
  'store/protected': ({ sheet }) =>
    `The sheet "${sheet}" is protected and you may not edit it. Nothing was changed: ask its owner to let you.`,
  'store/name-refused': ({ names }) =>
    `None of the names ${oneOf(names)} could be set. Delete them in Data › Named ranges, then try again.`,
  'store/damaged': ({ keys }) =>
    `The stored rates of this document are damaged (kept as ${list(keys)}). Open Image cost › Edit rates and save them anew.`,
  'store/marker-ahead': ({ marker, revision }) =>
    `The Image rates sheet was changed by hand: its marker says #${marker}, this document's rates are #${revision}. Open Image cost › Edit rates to mend it.`,
  'store/not-in-file': ({ revision }) =>
    `Rates #${revision} are not in this file: Image cost › More › Restore rates from this file.`,
  'store/nothing-to-restore': () => 'Nothing to restore: this document has its rates.',
  'store/mirror-changed': ({ revision }) =>
    `Rates #${revision} cannot be restored: their sheet was changed by hand or is gone. Open Image cost › Edit rates and save them anew.`,
  'store/request': () =>
    'The sidebar sent something that cannot be read. Nothing was changed: close and open the sidebar.',
  'plan/not-a-plan': ({ sheet }) =>
    `Sheet ${sheet}: not a plan worksheet. Open the plan that you want to approve, then choose this again.`,
  'plan/headings-gone': ({ sheet, headings }) =>
    `Sheet ${sheet}: headings of this plan were renamed or deleted: ${list(headings)}. Undo that, or type them again where they stood.`,
  'plan/not-this-edition': ({ sheet }) =>
    `Sheet ${sheet}: not a plan worksheet of this version. Open the plan, then choose this again.`,
  'plan/not-first-edition': ({ sheet }) =>
    `Sheet ${sheet}: not a plan worksheet of version 1.0, so there is nothing to upgrade. Open the old plan, then choose this again.`,
  'plan/no-whole-row': () =>
    'No row of this plan has its formulas any more. Undo, or insert a new plan worksheet and copy the inputs.',
  'plan/too-few': ({ upgrade }) =>
    upgrade.length > 0
      ? `Two plans are needed to compare. Upgrade first (Image cost › More › Upgrade plan): ${list(upgrade)}.`
      : 'Two plans are needed to compare: duplicate the tab of your plan, change the copy, then choose this again.',
  'plan/empty': () => 'The plan has no deliverables yet. Fill in a row, then choose this again.',
  'plan/not-priced': ({ rows }) =>
    `Only a plan that is priced whole can be approved. Not priced yet:\n${rows.join('\n')}`,
  'plan/calculating': () =>
    'The plan is still being calculated. Wait until every figure is there, then choose this again. Should it stay so: Image cost › More › Recalculate.',
  'insert/no-cell': () =>
    'No cell is selected. Click the cell that the formula is to stand in, then insert it again.',
  'store/scope-declined': () =>
    'A permission that Image cost needs was declined. Choose an item of the Image cost menu, and tick both permissions when Google asks.',
  'store/from-cell': () => 'This works from the Image cost menu and sidebar, not in a cell.',
  'store/service': ({ reason }) => `Google Sheets reported: ${reason} Try again in a moment.`,
  'size/none-measured': ({ model, quality, measured }) =>
    `Quality ${quality}: nobody has measured a size of ${model} at it. Measured: ${list(measured) || 'none'}.`,
  'size/edge-too-long': ({ model, minEdgePx, mostPx }) =>
    `Minimum short edge ${minEdgePx}: ${model} has no such size. Give at most ${mostPx}.`,
  'size/none-near': ({ ratio, tolerance, minEdgePx, nearest, away }) => {
    const edge = minEdgePx > 0 ? ` with a short edge of ${minEdgePx} or more` : '';
    const reach = tolerance === 0 ? 'of exactly this ratio' : `within ${percent(tolerance)} of it`;
    const remedy = away <= 0.49 ? `give a tolerance of ${percentAbove(away)}` : 'give another ratio';
    return `Ratio ${ratio}: no size${edge} is ${reach}. The nearest, ${nearest}, is ${percent(away)} off: ${remedy}.`;
  },
  'generations/too-many': ({ most }) =>
    `More than ${count(most)} generations: too many to count each. Split the plan.`,
  'afford/free': () =>
    'A generation costs nothing at this rate, so any number of finals is affordable. Use a rate with a price.',
  'afford/too-many': ({ usd, most }) =>
    `USD ${usd}: buys more than ${count(most)} finals, the most that a plan can have. Give less.`,
  'odds/above-limit': ({ what, value, limit }) =>
    `${nameOf(what)} ${value}: chances are worked out up to ${count(limit)}. Split the plan.`,
  'odds/plan-above-limit': ({ rows }) =>
    `${count(rows)} rows of different cost or retries: too many outcomes together. Split the plan, or use round figures.`,
  'odds/too-sure': ({ confidence, most }) =>
    `Confidence ${confidence}: closer to certain than chances are worked out. Give at most ${most}.`,
  'odds/kept-above-generated': ({ kept, generated }) =>
    `Kept ${kept} of ${generated} generated: more than there were. Swap the two?`,
  'odds/none-generated': ({ generated }) =>
    `Generated ${generated}: nothing is measured yet. Give 1 or more.`,
  'odds/none-kept': ({ generated }) =>
    `Kept 0 of ${generated}: retries are not known, only at least IMGRETRIES(0; ${generated}; "low"). Generate until one is kept.`,
  'odds/none-kept-in-pilot': ({ generated }) =>
    `Kept 0 of ${generated}: a pilot without a kept image promises nothing. Generate more images until one is kept.`,
  'odds/pilot-too-small': ({ kept, generated, confidence }) =>
    `Kept ${kept} of ${generated}: too small a pilot for a confidence of ${confidence}. Generate more images, or ask for less.`,
  'usage/not-json': ({ text }) =>
    `Usage ${text}: not JSON. Paste the response, or its usage object, as it came.`,
  'usage/none': ({ text }) =>
    `Usage ${text}: no input_tokens and no output_tokens in it. Paste the whole response.`,
  'usage/side-missing': ({ side }) =>
    `Usage: no ${side}_tokens in it, so what it cost is not known. Paste the whole response, or set detail to TRUE to see the rest priced.`,
  'usage/count': ({ field, value }) => `Usage: ${field} ${value} is not a whole number of 0 or more.`,
  'usage/several': ({ responses }) =>
    `${plural(responses, 'response')} in one text: price one a cell, or import them all in Image cost › Actuals and calibration.`,
  'usage/parts': ({ whole, tokens, parts }) => {
    const of = {
      input: 'input_tokens',
      output: 'output_tokens',
      total: 'total_tokens',
      cached: 'Cached tokens',
      'text input': 'Text input',
      'image input': 'Image input',
    };
    return `Usage: ${of[whole]} ${count(tokens)}, but the parts are ${count(parts)}. Tokens that do not add up are not priced: paste the response as it came.`;
  },
  'usage/zero': ({ side }) =>
    `Usage: 0 ${side} tokens, so what it cost is not known. Paste the response of the finished picture.`,
  'usage/text-model': ({ model }) =>
    `Usage${model && ` of ${model}`}: a text model’s tokens, not a picture’s. Paste an image response, or an answer with tool_usage.image_gen.`,
  'usage/picture-apart': ({ model }) =>
    `Usage${model && ` of ${model}`}: the picture’s tokens are not in it. Paste the answer with its tool_usage.image_gen.`,
  'usage/unknown-model': ({ model }) =>
    `Model ${model}: not known. Name the rate it is billed at in the second argument.`,
  'usage/per-image': ({ rate }) =>
    `Rate ${rate}: sold per image, so tokens have no price. Use a rate by tokens.`,
  'formula/one-row': ({ cells }) =>
    `This table takes one row, not ${count(cells)} cells. Copy the formula for each row.`,
  'formula/too-many-arguments': ({ given, most }) => `${plural(given, 'argument')}: the most is ${most}.`,
  'formula/shapes': ({ name, shape, expected }) =>
    `${nameOf(name)}: a range of ${shape} cells does not fit ${expected}. Use ranges of one shape, or a single row, column or cell.`,
  'formula/cells': ({ places, count: faults, first, isHeading }, word) => {
    const [place = ''] = places;
    const rest = faults > places.length ? ` and ${plural(faults - places.length, 'more row')}` : '';
    const others = faults > 1 ? `${placesOf(places)}${rest} of the range are wrong. ` : '';
    const heading = isHeading ? ' If row 1 is a heading, begin the range below it.' : '';
    return `${others}${placesOf([place])}${faults > 1 ? '' : ' of the range'}: ${word(first)}${heading}`;
  },
  'argument/error-value': ({ name, value, mayBeMarker }) =>
    value === '#NAME?'
      ? `${nameOf(name)}: the cell holds the error #NAME?. Put text in quotation marks, or mend that cell.${mayBeMarker ? ' If it is IMG_RATES, open Image cost › Edit rates once.' : ''}`
      : `${nameOf(name)}: the cell holds the error ${value}. Mend that cell first.`,
  'argument/date': ({ name, value }) =>
    `${nameOf(name)} ${value}: a date was typed. Type the value again, and choose Format › Number.`,
  'argument/swapped': ({ name, value, is }) => `${nameOf(name)} ${value}: that is a ${is}. Swap the two?`,
  'argument/is-a-model': ({ name, value }) =>
    `${nameOf(name)} ${value}: that is a model, and belongs further right. Give the ${name} here.`,
  'argument/marker': ({ name }) =>
    `${nameOf(name)}: IMG_RATES stands in its place. Put IMG_RATES last, after all that is given.`,
  'argument/missing': ({ name }) => `${nameOf(name)}: missing. Give a value.`,
  'argument/not-a-number': ({ name, value }) => `${nameOf(name)} ${value}: not a number. Give a number.`,
  'argument/not-whole': ({ name, value, least }) =>
    `${nameOf(name)} ${value}: give a whole number of ${least} or more.`,
  'argument/below': ({ name, value, least }) =>
    `${nameOf(name)} ${value}: give a number of ${least} or more.`,
  'argument/above': ({ name, value, most }) => `${nameOf(name)} ${value}: give at most ${count(most)}.`,
  'argument/percent': ({ name, value, percent, meant, share }) =>
    `${nameOf(name)} ${value} is ${percent}: write ${meant} or ${share}.`,
  'argument/percent-above': ({ name, value, most }) => `${nameOf(name)} ${value}: give less than ${most}.`,
  'argument/kept-share': ({ name, value, percent, retries }) =>
    `${nameOf(name)} ${value}: count the first image too, so 1 or more. ${percent} kept is ${retries} retries.`,
  'argument/two-readings': ({ name, value, readings }) =>
    `${nameOf(name)} ${value}: can be read as ${oneOf(readings)}. Write it without a mark, or as a number.`,
  'argument/blank-beside': ({ name, beside, value }) =>
    `${nameOf(name)} blank beside ${nameOf(beside).toLowerCase()} ${value}: the row is not counted. Fill it in; merged cells hold their value in their first row only.`,
  'argument/not-a-share': ({ name, value }) =>
    `${nameOf(name)} ${value}: give a share between 0 and 1, such as 0.9.`,
  'argument/not-a-choice': ({ name, value, choices }) => `${nameOf(name)} ${value}: use ${oneOf(choices)}.`,
  'argument/not-one-value': ({ name, values }) =>
    `${nameOf(name)} ${values.join(' and ')}: give one value for all rows.`,
  'argument/ratio': ({ value }) =>
    `Ratio ${value}: give width:height as text such as '4:5, or width ÷ height from 0.01 to 100 such as 0.8.`,
  'argument/retries': ({ name, value }) =>
    `${nameOf(name)} ${value}: count the first image too; 1 means every first image is kept.`,
  'argument/not-a-day': ({ name, value }) =>
    `${nameOf(name)} ${value}: not a day. Use a date, such as DATE(2026; 8; 22) or "2026-08-22".`,
  'argument/time': ({ value, presets }) =>
    `Size ${value}: Sheets read a date or time. Type the ratio as text ('4:5), one of ${list(presets)}.`,
  'rates/not-a-marker': ({ value }) =>
    `Rates ${value}: not the marker of the rate table. Use IMG_RATES, or leave it out.`,
};
