import type { check as english } from '../en/check';

export const check: typeof english = {
  title: 'Image cost：診斷',
  ok: '通過',
  failed: '失敗',
  seen: '觀察',
  expected: '應為',
  summary: (count, failed) => `${count} 項檢查，${failed} 項失敗。`,
  places: (spreadsheet, script, user) => `試算表：${spreadsheet}。指令碼：${script}。使用者：${user}。`,
  rates: (store, mirror, names) => `費率：儲存區 ${store}，工作表 ${mirror}，標記 ${names}。`,
  none: '無',
  formulas: '公式',
  deadName: '儲存格刪除後重新設定的名稱（或下一個）',
  observed: {
    finder: 'TextFinder 能否找到隱藏欄中的文字',
    apostrophe: '在純文字儲存格寫入單引號與 =1+1：值、公式',
    list: '清單只有 20% 時寫入 0.2',
    spill: '對兩個儲存格使用 IF',
    warning: '以警告保護的範圍：canEdit、毫秒',
    calculating: '剛寫入的公式：儲存格顯示的內容、毫秒',
    chartSheet: '這個檔案中圖表工作表或連結工作表的儲存格',
    copiedTab: '複製這個工作表後的名稱',
  },
  send: '請複製全部內容，到取得 Image Cost 的存放區建立「Diagnose report」議題並貼上。',
  byHand: [
    '手動檢查：',
    '1. 在空白儲存格輸入 =describeArguments()，記下時間後重新載入。時間若不同，表示不會保留計算結果。',
    '2. 儲存費率後選「檔案」›「建立副本」，在副本中檢查：儲存區「無」，工作表與標記和原檔相同。',
    '3. 儲存另一個價格：以 IMG_RATES 結尾的公式會立即更新。',
  ],
};
