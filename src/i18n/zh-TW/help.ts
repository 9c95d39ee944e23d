import type { help as english } from '../en/help';

export const help: typeof english = {
  title: '說明',
  search: '搜尋函式',
  nothingFound: '沒有名稱或說明相符的函式。',
  formulas: '函式',
  found: (count) => `${count} 個函式`,
  separator: '引數分隔符號',
  separatorHint: '若您的試算表以 0,5 表示一半，請用分號。',
  separators: { ',': '逗號', ';': '分號' },
  copy: '複製',
  copyNamed: (name) => `複製 ${name} 的範例`,
  arguments: '引數',
  optional: '選填。',
  examples: '可複製的範例',
  recipes: [
    { says: '一張直式高品質圖片', formula: '=IMGCOST("1024x1536"; "high")' },
    {
      says: '一個計畫：20 張成品、平均各生成 2 張、緩衝 20%',
      formula: '=IMGTOTAL("4:5"; "high"; 20; 2; 20%)',
    },
    { says: '一次計算多列，並隨費率表更新', formula: '=IMGCOST(A2:A20; B2:B20; IMG_RATES)' },
    { says: '以一張圖片比較所有費率', formula: '=IMGCOMPARE("1024x1024"; "medium")' },
  ],
  billing: '三種計費方式',
  billings: [
    'API token：向 OpenAI 依 token 付費，圖片價格取決於尺寸與品質。',
    '點數：先買點數包，每張圖片扣點，每點價格由點數包決定。',
    '轉售：其他服務轉售模型，依 token 或依張數計價，並自訂加成。',
  ],
  unknown: '目前未知的部分',
  unknowns: [
    'GPT Image 2.6：輸出 token 沒有公開公式，只能以實測值計價。您可以在費率中加入自己的實測值。',
    '品質 auto：由模型決定，生成前無法計算。',
    '費率中的「未知」絕不會當成 0：需要該價格的公式會直接說明。',
    '不含：稅金、刷卡與匯兌手續費、Responses 主模型本身的 token、串流的中間圖。',
  ],
  follow: '隨費率更新的儲存格',
  follows: [
    '最後一個引數填 IMG_RATES：=IMGCOST(A2; B2; IMG_RATES)，儲存費率後儲存格會跟著更新。',
    '沒有填時，試算表會保留舊的數字，直到重新輸入公式。「讓公式隨費率更新」會替您加上。',
  ],
  privacy: '隱私權',
  privacies: [
    '所有資料都留在這份試算表。外掛程式不會傳送任何內容，也不需要金鑰。',
    '只使用兩項權限：這份試算表，以及顯示選單與側欄。',
  ],
};
