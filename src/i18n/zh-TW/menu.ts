import type { menu as english } from '../en/menu';

export const menu: typeof english = {
  title: 'Image cost',
  more: '更多',
  working: '處理中……需要幾秒鐘。',
  done: '完成。',
  stopped: '已停止。',
  items: {
    priceImage: '試算單張費用',
    actuals: '對帳與校正',
    insertPlan: '插入計畫工作表',
    approvePlan: '核定此計畫',
    comparePlans: '比較計畫',
    editRates: '編輯費率',
    completeRows: '補齊列公式',
    upgradePlan: '升級計畫',
    recalculate: '重新計算',
    makeFormulasFollow: '讓公式隨費率更新',
    restoreRates: '從這個檔案還原費率',
    help: '說明',
    checkDocument: '診斷',
  },
  notices: {
    followed: (count) => (count === 0 ? '所有公式都已跟隨費率。' : `${count} 個公式現在會跟隨費率。`),
    recalculated: '所有以 IMG_RATES 結尾的公式正在重新計算。費率沒有任何變更。',
    notFollowed: (cells) =>
      `以下儲存格受保護或無法讀取，未變更：${cells}。請自行將 IMG_RATES 加為最後一個引數。`,
    followCutShort: '時間用完，還有公式沒有檢查。請再選擇一次「讓公式隨費率更新」以處理其餘公式。',
    restored: (revision) => `已在這份文件還原費率 #${revision}。`,
    markerRepaired: '費率標記遺失或過期，已修正。',
    mirrorRepaired: '工作表「Image rates」曾被變更，已重新寫入。',
    nameReplaced: (name, count) => `標記的名稱現為 ${name}；已更新 ${count} 個公式。`,
    damaged: (key) => `無法讀取的已存費率另存於「${key}」。`,
    shippedChanged: (rates) => `內建價格已更新：${rates}。`,
    mirrorChanged: (rows) =>
      `工作表「Image rates」曾被手動變更，文件自己的費率仍然有效。請選擇「編輯費率」，重新寫入工作表或採用這些列：\n${rows}`,
    rowsTakenOver: (rates) => `已採用工作表「Image rates」中的：${rates}。`,
    restoreQuestion: (revision, rows) =>
      `要從工作表「Image rates」還原費率 #${revision} 嗎？以下各列與內建費率不同：\n${rows}`,
    disagreeing: (rows) => `以下各列的計價與顯示的內容不一致，還原時採用計價所依據的內容：\n${rows}`,
    restoreOffered: (revision) =>
      `費率 #${revision} 只存在此檔案的工作表中。請選擇「從這個檔案還原費率」以保留。`,
    ratesMissing: (revision) => `這個檔案沒有費率 #${revision}。請儲存費率以重新開始。`,
  },
};
