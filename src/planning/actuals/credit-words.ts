/** What sellers call the units that they sell for money, in the languages that bills come in. */
export const CREDIT_WORDS: ReadonlySet<string> = new Set(
  (
    'credit credits coin coins point points pts buzz gem gems diamond diamonds kredit kredite kredits crédit crédits ' +
    'crédito créditos credito creditos crediti punkte 點 點數 点 点数 積分 积分 代幣 代币 金幣 金币 點券 ' +
    'コイン ポイント クレジット 크레딧 포인트 코인'
  ).split(' '),
);

/** Whether a cell says that its amount is in credits: `20 credits`, `20點`, `credits`. */
export const saysCredits = (cell: string): boolean =>
  cell
    .slice(0, 80)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\d.,;:+\-()/*]+/)
    .some((word) => CREDIT_WORDS.has(word));

/** Whether a line item is about credits: `Generate image (20 credits)`. A credit note is about money. */
export const isOfCredits = (lineItem: string): boolean =>
  /\bcredits\b|點數|点数|積分|积分/i.test(lineItem.slice(0, 200));
