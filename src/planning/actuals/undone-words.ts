/** What a bill says of money that was given back, or never taken. */
const UNDONE =
  /^(?:refund(?:ed)?|credit(?: note| memo)?|reversal|reversed|reverted|chargeback|void(?:ed)?|failed|failure|declined|rejected|cancell?ed|gutschrift|erstattung|storniert|fehlgeschlagen|abgelehnt|remboursement|annulée?|échouée?|refusée?|reembolso|cancelad[oa]|anulad[oa]|rechazad[oa]|estornad[oa]|annullat[oa]|stornat[oa]|退款|退費|折讓|貸項|(?:交易|付款|支付|扣款)?(?:失敗|失败)|已?(?:取消|作廢|作废|撤銷|撤销|註銷|注销)|返金|취소됨?|환불|실패)$/i;

/** Words of money that was given back, whatever stands beside them: `Refund for images`, `部分退款`; not `Not refunded`. */
const GIVEN_BACK =
  /^(?!.*(?:\b(?:no|non|not)\b|[未無不])).*(?:\b(?:refund(?:ed)?|chargeback|credit note|credit memo|gutschrift|erstattung|remboursement|reembolso)\b|退款|退費|折讓|返金|환불)/i;

/** Whether a cell says that its row's money was given back or never taken. */
export const saysUndone = (cell: string): boolean =>
  (cell.length < 24 && UNDONE.test(cell.trim())) || (cell.length < 200 && GIVEN_BACK.test(cell));
