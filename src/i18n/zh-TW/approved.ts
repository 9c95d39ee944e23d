import type { approved as english } from '../en/approved';

export const approved: typeof english = {
  sheetName: (plan, date) => `${plan}，核定版 ${date}`,
  subtitle: '圖片生成預算・核定版',
  owner: '負責人',
  approvedOn: '核定日期',
  from: '來源',
  budget: '核定預算',
  times: (hundredths) => `100 次約有 ${hundredths} 次夠用`,
  exchanged: (usd, exchange, day, tax) =>
    `${usd} × ${exchange}${day && `（${day}）`}${tax && `＋${tax} 稅費`}`,
  columns: {
    buffer: '緩衝',
    budget: '預算美元',
    local: (currency) => `預算 ${currency}`,
    chance: '湊齊成品\n的把握',
  },
  total: '合計',
  formula: (tokens) =>
    `預算＝成品 × 迭代係數 ×（1＋緩衝），無條件進位為整張，× 每張生成的費用；每張提示詞 token：${tokens}。`,
  references: (rows) => `隨附的參考圖：${rows}。`,
  odds: '若要提高或降低把握：',
  prices: '價格來源',
  rate: '費率',
  price: '價格',
  source: '來源',
  checked: '查核日',
  until: (day) => `；提供至 ${day}`,
  pricedWith: (marker) => `計價依據：${marker}。之後的價格變更不影響本頁。`,
  shippedRates: '內建費率',
  notIncluded: '不含',
  notIncludedLines: [
    'Responses 主模型本身的 token、串流的中間圖、人力。',
    '稅與手續費。',
    '把握度假設各列互不影響。',
  ],
  approvedBy: '核准',
  date: '日期',
  protection: '核定版是紀錄。',
};
