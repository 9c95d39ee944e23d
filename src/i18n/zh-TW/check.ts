import type { check as english } from '../en/check';

export const check: typeof english = {
  title: 'Image cost：文件檢查',
  ok: '通過',
  failed: '失敗',
  expected: '應為',
  summary: (count, failed) => `${count} 項檢查，${failed} 項失敗。`,
  places: (spreadsheet, script, user) => `試算表：${spreadsheet}。指令碼：${script}。使用者：${user}。`,
  rates: (store, mirror, names) => `費率：儲存區 ${store}，工作表 ${mirror}，標記 ${names}。`,
  none: '無',
  formulas: '公式',
  deadName: '儲存格刪除後重新設定的名稱（或下一個）',
  byHand: [
    '手動檢查：',
    '1. 在空白儲存格輸入 =describeArguments()，記下時間後重新載入。時間若不同，表示不會保留計算結果。',
    '2. 儲存費率後選「檔案」›「建立副本」，在副本中檢查：儲存區「無」，工作表與標記和原檔相同。',
    '3. 儲存另一個價格：以 IMG_RATES 結尾的公式會立即更新。',
  ],
};
