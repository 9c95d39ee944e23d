import type { Language } from '../i18n/language';

const en = {
  sheetName: 'Start here',
  title: 'What does a GPT Image picture cost?',
  lead: 'Every figure is a formula. Change a tinted cell, or type =IMGCOST("1024x1536";"high") anywhere. A plan of your own: Image cost › Insert plan worksheet.',
  plan: 'A plan in five steps',
  suffices: [
    'Chance that US$',
    ' suffices: ',
    '. The same three rows as the plan worksheet, the same total.',
  ],
  promptTokens: 'Prompt tokens an image',
  total: 'Total',
  price: 'Price of one image',
  size: 'Size',
  quality: 'Quality',
  highCredits: 'high, credits',
  possible: 'Is it possible?',
  check: 'Check',
  errors: '← an error says the same: point at the cell',
  rates: 'The same image (1024x1536 high) under every rate',
};

const WORDS: Record<Language, typeof en> = {
  en,
  'zh-TW': {
    sheetName: '從這裡開始',
    title: '一張 GPT Image 圖片要多少錢？',
    lead: '每個數字都是公式。請更改有底色的儲存格，或在任何地方輸入 =IMGCOST("1024x1536";"high")。自己的計畫：Image cost › 插入計畫工作表。',
    plan: '五步計畫',
    suffices: ['US$', ' 夠用的把握：', '。與計畫工作表相同的三列，合計也相同。'],
    promptTokens: '每張提示詞 token',
    total: '合計',
    price: '單張價格',
    size: '尺寸',
    quality: '品質',
    highCredits: 'high，點數',
    possible: '可以生成嗎？',
    check: '檢查',
    errors: '← 錯誤訊息相同：將游標移到儲存格上',
    rates: '同一張圖（1024x1536 high）以各費率計',
  },
};

/** The words of the starter sheet that the plan worksheet does not have. */
export const starterWords = (language: Language): typeof en => WORDS[language];
