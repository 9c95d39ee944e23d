/** Words of money that is put into an account, in the languages that ledgers and bank statements come in. */
const PUT_IN =
  /\btop[- _]?ups?\b|\b(?:added|bought|purchased?)[ _]credits?\b|\bcredits?[ _](?:added|purchased?|top)|\bcredit (?:purchase|grant)|\b(?:free|bonus|promo|promotional|welcome|sign-?up|gift|referral) credits?\b|\bfunds? added\b|\badd(?:ed)? funds?\b|\bauto[- ]?reload|\bdeposit(?:ed)?\b|\brecharged?\b|\brecarga|\bricarica|\baufladung|aufgeladen|\beinzahlung|\bsalary\b|\bpayroll\b|\b(?:lohn|gehalt)\b|\bsalaire|\bn[oó]mina\b|\bsal[aá]rio\b|\bstipendio\b|儲值|储值|贈送|赠送|贈點|加值|充值|存入|入金|薪資|薪水|工资|給与|チャージ|충전|입금|급여/i;

/** Words of what was paid to the one who keeps the statement: a card's own bill. */
const PAID_TO_CARD =
  /\bpayment (?:received|[- ]*thank)|\bthank you\b|\bautopay\b|\bpago recibido|\bpagamento recebido|\bzahlung erhalten|繳款|繳費|還款|还款|お支払い?ありがとう/i;

/**
 * The two sides of a column that tells whether an amount was put in or spent: the whole cell. `in` is none: beside `out` it
 * is the input of a model as well.
 */
const IN =
  /^(?:income|incoming|credit|cr|top[- _]?up|deposit|recharge|haben|h|bij|abono|cr[eé]dito|entrada|entrata|avere|收入|收|存入|貸|贷|儲值|充值|入金|入|입금)$/i;
const OUT =
  /^(?:out|outgoing|expense|debit|dr|usage|use|spend|spent|charge|soll|s|af|cargo|d[eé]bito|sa[ií]da|uscita|dare|支出|支|提出|提款|借|扣款|扣點|使用|消費|消费|生成|出金|出|출금)$/i;

/** Which way an account's money went by the words of a cell; undefined where it tells none. */
export function wayOfMoney(cell: string): 'in' | 'to the card' | undefined {
  if (cell.length > 200) return undefined;
  if (PAID_TO_CARD.test(cell)) return 'to the card';
  return PUT_IN.test(cell) ? 'in' : undefined;
}

/** The side that a cell of a column of sides tells. */
export function sideOf(cell: string): 'in' | 'out' | undefined {
  if (OUT.test(cell.trim())) return 'out';
  return IN.test(cell.trim()) || wayOfMoney(cell) === 'in' ? 'in' : undefined;
}

/** Headings of the two columns in which statements keep what was put in and what was spent apart. */
const COLUMN_IN =
  /\bcredits?\b|cr[eé]dito?s?\b|crédit|\bhaben\b|gutschrift|\bdeposits?\b|\babonos?\b|accredit|\bentrate\b|\b(?:paid|money) in\b|存入|存款|貸方|贷方|收入|入金|입금/i;
const COLUMN_OUT =
  /\bdebits?\b|d[eé]bitos?\b|débit|\bsoll\b|lastschrift|\bwithdrawals?\b|\bcargos?\b|addebit|\buscite\b|\b(?:paid|money) out\b|支出|提款|提出|借方|出金|출금/i;

/** Whether amounts below a heading are what was spent alone, since what was put in has a column of its own. */
export const isSpentAlone = (heading: string, header: readonly string[]): boolean =>
  COLUMN_OUT.test(heading) &&
  !COLUMN_IN.test(heading) &&
  header.some((name) => COLUMN_IN.test(name) && !COLUMN_OUT.test(name));
