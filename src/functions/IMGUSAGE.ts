import { count } from '../i18n/number-text';
import { HEADINGS } from '../i18n/words';
import { problem } from '../messages/problem';
import { reportedUsage } from '../planning/billed/reported-usage';
import { usageCharge } from '../planning/billed/usage-charge';
import { usageRate } from '../planning/billed/usage-rate';
import { visible } from '../pricing/plain-name';
import type { Rate } from '../rates/schema';
import { type Result, toCells } from './cell';
import type { Call } from './document';
import { cellFormula, type Formula, tableFormula } from './formula';
import { longText, type Parameter, rates, yesNo } from './parameter';
import { rate } from './parameters';

/** Blank leaves the choice to the model that the response names. */
const askedRate: Parameter<Rate | undefined> = { read: rate.read, missing: () => undefined };

const PARAMETERS = { usage_json: longText, rate: askedRate, detail: yesNo, rates };

function chargeOf(usageJson: string, asked: Rate | undefined, call: Call) {
  const reported = reportedUsage(usageJson);
  const chosen = usageRate(reported, asked, call.table());
  return { reported, chosen, charge: usageCharge(chosen.rate, reported) };
}

const charged = cellFormula(PARAMETERS, ({ usage_json, rate: asked }, call) => {
  const { reported, charge } = chargeOf(usage_json, asked, call);
  const [side] = reported.unreported;
  if (side) throw problem('usage/side-missing', { side });
  return charge.usd;
});

const detailed = tableFormula(PARAMETERS, ({ usage_json, rate: asked }, call) => {
  const { sentences, usage: words } = HEADINGS[call.language()];
  const { chosen, charge } = chargeOf(usage_json, asked, call);
  const { usd, parts, svgTokens, unexpected } = charge;
  const remarks = [...chosen.remarks, ...charge.remarks];
  const unexpectedWords = unexpected
    ? [
        words.unexpected(
          { ...unexpected, tokens: count(unexpected.tokens), expected: count(unexpected.expected) },
          unexpected.gives,
        ),
      ]
    : [];
  const svg: Result[][] =
    svgTokens > 0 ? [[words.svg, svgTokens, '', '', words.remarks['svg not priced']]] : [];
  const remark = (list: readonly (keyof typeof words.remarks)[]) =>
    sentences(list.map((each) => words.remarks[each]));
  return [
    [words.part, words.tokens, words.usdPerMillion, words.usd, words.remark],
    ...parts.map((part) => [
      words[part.part],
      part.tokens ?? '',
      part.usdPerMillion ?? '',
      part.usd,
      remark(part.remarks),
    ]),
    ...svg,
    [
      words.total,
      '',
      '',
      usd,
      sentences([...remarks.map((each) => words.remarks[each]), ...unexpectedWords]),
    ],
  ];
});

/**
 * USD of a response by the rate table, from its usage JSON; with detail TRUE a table of its parts. 依費率表計算一個回應的美元費用；detail 填 TRUE 為明細表。
 * Example: =IMGUSAGE(A2; "gpt-image-2"), where A2 holds the response or its usage.
 *
 * @param {string} usage_json The response as JSON, or its usage object alone. 回應的 JSON，或只有其中的 usage。
 * @param {string} rate Optional. Id or name in the rate table; blank = the rate of the model that the response names, else the default rate. 費率表中的代號或名稱；留白為回應所列模型的費率，未列則為預設費率。
 * @param {boolean} detail Optional. TRUE for a table of parts with remarks; blank = FALSE. 填 TRUE 顯示明細與備註；留白為 FALSE。
 * @param {string} rates Optional. IMG_RATES, so that the figure follows the rate table. 填 IMG_RATES 可隨費率表更新。
 * @return {number|Array} USD, or Part, Tokens, USD per 1M, USD, Remark.
 * @customfunction
 */
export const IMGUSAGE: Formula = {
  parameters: charged.parameters,
  evaluate: (args, document) => (wantsDetail(args[2]) ? detailed : charged).evaluate(args, document),
};

const wantsDetail = (detail: unknown): boolean => {
  const [first] = toCells(detail)[0] ?? [];
  return /^(?:true|1)$/i.test(visible(String(first ?? '')).trim());
};
