import type { Headings } from '../headings';

export const headings: Headings = {
  breakdown: {
    part: '項目',
    tokens: 'Token 數',
    usdPerMillion: '每百萬 token 美元',
    usd: '美元',
    share: '占比',
    textIn: '文字輸入',
    imageIn: '圖片輸入',
    imageOut: '圖片輸出',
    rounding: '進位',
    total: '合計',
  },
  compare: {
    rate: '費率',
    billing: '計費方式',
    usdPerImage: '每張美元',
    againstOfficial: '與官方相比',
    checked: '查核日期',
    remark: '備註',
    billings: { api: 'API token', credits: '點數', wrapper: '轉售' },
    until: (date) => `提供至 ${date}。`,
    measured: '輸出 token 為實測值,非公式計算。',
    textOutput: '另計文字輸出 token,數量不固定。',
  },
};
