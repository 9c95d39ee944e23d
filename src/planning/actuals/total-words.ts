import { monthOf } from './month-names';

/** Words that a row of sums goes by; beside one of these others say what is summed. */
const SUMS = new Set(
  (
    'total totals subtotal subtotals sum sums summe gesamt gesamtsumme zwischensumme totale subtotale ' +
    'endsumme gesamtbetrag rechnungsbetrag insgesamt ' +
    '合計 總計 總和 小計 總額 加總 合计 总计 小计 总额 総計 総額 합계 총계 소계'
  ).split(' '),
);
const BESIDE = new Set(
  (
    'grand sub service due amount overall all in of for the usd general général ' +
    'month monthly period week year cost costs net netto brutto'
  ).split(' '),
);

/** `本月合計`, `八月總計`, `合計金額`: a sum, and what it is of. */
const CJK_SUM =
  /^(?:(?:本|當|当|上)?[月期週周年]度?|[一二三四五六七八九十]{1,3}月份?|費用|费用|金額|金额)?(?:合計|總計|小計|總額|合计|总计|小计|总额)(?:金額|金额|費用|费用)?$/;

/** A year, or digits before a month's sign: `2026`, `8月`. */
const DATED = /\d{1,4} ?[年月]份?|\b20\d{2}\b/g;

/** Whether a cell says that its row sums others: `Total`, `Sub-total:`, `Total August 2026`, 本月合計. Nothing else may stand in it. */
export function isTotal(cell: string): boolean {
  if (cell === '' || cell.length > 40) return false;
  const said = cell.normalize('NFKC').toLowerCase().replace(DATED, ' ');
  if (/\d/.test(said)) return false;
  const words = said.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return (
    words.some(isSum) && words.every((word) => isSum(word) || BESIDE.has(word) || monthOf(word) !== undefined)
  );
}

const isSum = (word: string): boolean => SUMS.has(word) || CJK_SUM.test(word);
