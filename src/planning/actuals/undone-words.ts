/** What a bill says of money that was given back, or never taken. */
const UNDONE =
  /^(?:refund(?:ed)?|credit(?: note| memo)?|reversal|reversed|chargeback|void(?:ed)?|failed|failure|declined|cancell?ed|gutschrift|erstattung|remboursement|reembolso|退款|退費|折讓|貸項|失敗|失败|已取消|取消|返金)$/i;

/** Words of money that was given back, whatever stands beside them: `Refund for images`, `部分退款`; not `Not refunded`. */
const GIVEN_BACK =
  /^(?!.*(?:\b(?:no|non|not)\b|[未無不])).*(?:\b(?:refund(?:ed)?|chargeback|credit note|credit memo|gutschrift|erstattung|remboursement|reembolso)\b|退款|退費|折讓|返金)/i;

/** Whether a cell says that its row's money was given back or never taken. */
export const saysUndone = (cell: string): boolean =>
  (cell.length < 24 && UNDONE.test(cell.trim())) || (cell.length < 200 && GIVEN_BACK.test(cell));
