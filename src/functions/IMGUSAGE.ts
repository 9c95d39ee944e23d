import { HEADINGS } from '../i18n/words';
import { problem } from '../messages/problem';
import { reportedUsage } from '../planning/billed/reported-usage';
import { usageCharge } from '../planning/billed/usage-charge';
import { type Result, toCells } from './cell';
import { cellFormula, type Formula, tableFormula } from './formula';
import { longText, rates, yesNo } from './parameter';
import { rate } from './parameters';

const PARAMETERS = { usage_json: longText, rate, detail: yesNo, rates };

const charged = cellFormula(PARAMETERS, ({ usage_json, rate: chosen }) => {
  const reported = reportedUsage(usage_json);
  const [side] = reported.unreported;
  if (side) throw problem('usage/side-missing', { side });
  return usageCharge(chosen, reported).usd;
});

const detailed = tableFormula(PARAMETERS, ({ usage_json, rate: chosen }, call) => {
  const { sentences, usage: words } = HEADINGS[call.language];
  const { usd, parts, svgTokens, remarks } = usageCharge(chosen, reportedUsage(usage_json));
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
    [words.total, '', '', usd, remark(remarks)],
  ];
});

/**
 * USD of a response by the rate table, from its usage JSON; with detail TRUE a table of its parts. 依費率表計算回應的費用。
 * Example: =IMGUSAGE(A2; "gpt-image-2"), where A2 holds the response or its usage.
 *
 * @param {string} usage_json The response as JSON, or its usage object alone. 回應的 JSON 或其 usage。
 * @param {string} rate Optional. Id or name in the rate table; blank = the default rate. 費率。
 * @param {boolean} detail Optional. TRUE for a table of parts with remarks; blank = FALSE. 填 TRUE 顯示明細。
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
  return /^(?:true|1)$/i.test(String(first ?? '').trim());
};
