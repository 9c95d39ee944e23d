import { monthOf } from './month-names';

/** Words that a row of sums goes by; beside one of these others say what is summed. */
const SUMS = new Set(
  (
    'total totals subtotal subtotals sum sums summe gesamt gesamtsumme zwischensumme totale subtotale ' +
    'endsumme gesamtbetrag rechnungsbetrag insgesamt totaal subtotaal suma razem ' +
    '合計 總計 總和 小計 總額 加總 共計 總共 合共 累計 合计 总计 小计 总额 共计 总共 累计 総計 総額 합계 총계 소계 누계'
  ).split(' '),
);
const BESIDE = new Set(
  (
    'grand sub service due amount overall all in of for the usd general général ' +
    'month monthly period week year cost costs net netto brutto spend spent charges usage images tokens ' +
    'above to date running cumulative so far tax vat incl excl including excluding before after ' +
    'geral generale fattura importe valor montant a pagar à payer ttc ht 총'
  ).split(' '),
);

/** `本月合計`, `八月總計`, `合計金額`, `本期應繳總額`, `税込合計`: a sum, and what it is of. */
const CJK_SUM =
  /^(?:(?:本|當|当|上)?[月期週周年頁页]度?|[一二三四五六七八九十]{1,3}月份?|費用|费用|金額|金额|帳單|账单|消費|消费|税[込抜])?(?:應[付繳]|应[付缴]|ご?請求|お?支払い?)?(?:総?合計|總計|小計|總額|共計|累計|総額|合计|总计|小计|总额|共计|累计)(?:金額|金额|費用|费用)?$/;

/** What was owed or had before or after, which a statement lists among its rows. */
const BALANCE =
  /^(?:(?:previous|opening|closing|starting|ending|beginning|final|last|new|outstanding) balance|balance (?:due|forward|(?:brought|carried) forward)|(?:amount )?(?:brought|carried) forward|saldo (?:anterior|inicial|final|actual|atual|iniziale|finale)|(?:anfangs|end|alter |neuer )saldo|solde (?:précédent|initial|final)|[上前]期[餘结結][額余转轉]?|期[初末][餘余][額额]|前[回月]繰越|前月残高|繰越(?:残高|金額)?|이월(?:잔액|금액)?)$/;

/** A year, digits before a month's sign, or how many there are: `2026`, `8月`, `3 items`, `15張`. */
const COUNTED =
  /\d{1,4} ?[年月]份?|\b20\d{2}\b|\b\d{1,6} (?:rows?|items?|lines?|records?|images?)\b|\d{1,6} ?[張张筆笔項项件枚]/g;

/**
 * Whether a cell says that its row sums others, or is a balance: `Total`, `Sub-total:`, `Total August 2026`, 本月合計.
 * Nothing else may stand in it.
 */
export function isTotal(cell: string): boolean {
  if (cell === '' || cell.length > 40) return false;
  const said = cell.normalize('NFKC').toLowerCase().replace(COUNTED, ' ');
  if (/\d/.test(said)) return false;
  if (BALANCE.test(said.replace(/[:：.\s]+$/, '').trim())) return true;
  const words = said.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return (
    words.some(isSum) && words.every((word) => isSum(word) || BESIDE.has(word) || monthOf(word) !== undefined)
  );
}

const isSum = (word: string): boolean => SUMS.has(word) || CJK_SUM.test(word);
