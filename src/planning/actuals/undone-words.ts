/** What a bill says of money that was given back, or never taken. */
const UNDONE =
  /^(?:refund(?:ed)?|credit(?: note| memo)?|reversal|reversed|chargeback|void(?:ed)?|failed|failure|declined|cancell?ed|gutschrift|erstattung|remboursement|reembolso|退款|退費|折讓|貸項|失敗|失败|已取消|取消|返金)$/i;

/** Whether a cell says that its row's money was given back or never taken. */
export const saysUndone = (cell: string): boolean => cell.length < 24 && UNDONE.test(cell.trim());
