/** Words that a row of sums goes by; beside one of these others say what is summed. */
const SUMS = new Set(
  (
    'total totals subtotal subtotals sum sums summe gesamt gesamtsumme zwischensumme totale subtotale ' +
    '合計 總計 總和 小計 總額 加總 合计 总计 小计 总额 総計 総額 합계 총계 소계'
  ).split(' '),
);
const BESIDE = new Set(
  'grand sub service due amount overall all in of for the usd general général'.split(' '),
);

/** Whether a cell says that its row sums others: `Total`, `Sub-total:`, `Grand total (USD)`, 合計. Nothing else may stand in it. */
export function isTotal(cell: string): boolean {
  if (cell === '' || cell.length > 40 || /\d/.test(cell)) return false;
  const words = cell
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.some((word) => SUMS.has(word)) && words.every((word) => SUMS.has(word) || BESIDE.has(word));
}
