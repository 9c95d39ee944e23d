import type { Encoding, Remark } from '../../planning/actuals/charge';
import type { actuals as english } from '../en/actuals';
import { count } from '../number-text';
import { unexpectedOutput } from './unexpected-output';

const MEANINGS = {
  date: '日期',
  images: '張數',
  kept: '採用張數',
  cost: '費用',
  currency: '幣別',
  item: '項目',
  quantity: '數量',
  unit: '單位',
  project: '專案',
  count: 'token',
};

const NOT_TEXT = {
  compressed: '這是壓縮檔。請先解壓縮，再選擇裡面的檔案。',
  spreadsheet: '這是試算表檔案。請先在試算表程式中另存為 CSV，再選擇該檔案。',
  pdf: '這是 PDF。請改為下載 CSV 帳單，或貼上其中的表格。',
  image: '這是圖片。請選擇 CSV 或 JSON 檔案，或貼上文字內容。',
  page: '這是網頁或 HTML 表格。請下載 CSV 帳單，或複製表格後貼到這裡。',
  other: '這不是文字檔。請選擇 CSV 或 JSON 檔案，或貼上文字內容。',
};

const REASONS = {
  'empty day': '當日沒有費用',
  'no amount': '沒有金額',
  'amount unreadable': '金額不是數字',
  'time unreadable': '無法讀取日期',
  'count unreadable': '數量不是數字',
  'no usage': '沒有用量',
  'no tokens': '有圖片，但 token 為 0',
  'tokens differ': 'token 加總不符',
  'text model': '文字模型的回應，不含圖片的 token',
  'picture apart': '有圖片，但不含其 token',
  'not JSON': '不是 JSON',
  'unknown record': '其他種類的紀錄',
  'currency unreadable': '無法辨識幣別',
  'currencies differ': '金額、欄名與幣別欄的幣別不一致',
  'cells missing': '儲存格比標題列少',
  'cell too long': '儲存格超過 10,000 個字元',
  'above the header': '標題列上方的內容',
  'heading again': '重複的標題列',
  total: '其他列的合計',
  credits: '以點數計，不是金額',
  'paid in': '儲值或入帳，不是支出',
};

const SETTLED = { answer: '依您的選擇', cells: '依其他儲存格判斷', file: '依分隔符號「;」判斷' };

const DAYS_SETTLED = { answer: '依您的選擇', cells: '依其他儲存格判斷', file: '依文件的地區設定' };

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  big5: '繁體中文（Big5）',
  gb18030: '簡體中文（GB 18030）',
  shift_jis: '日文（Shift_JIS）',
  'windows-1252': '西歐文字（Windows-1252）',
};

const WAYS = {
  '.': '小數點為「.」',
  ',': '小數點為「,」',
  mdy: '月、日、年',
  dmy: '日、月、年',
  ymd: '年、月、日',
};

/** One of two ways to read a file. */
const wayText = (choice: string): string | undefined =>
  WAYS[choice as keyof typeof WAYS] ?? ENCODINGS[choice as Encoding];

const MARKS = { '.': '小數點為「.」', ',': '小數點為「,」' };

const ORDERS = { mdy: '月、日、年', dmy: '日、月、年', ymd: '年、月、日' };

const linesText = ({ rows, lines }: { readonly rows: number; readonly lines: readonly number[] }): string =>
  `第 ${lines.join('、')} 行${rows > lines.length ? '…' : ''}`;

function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case 'decimal mark':
      return `數字的${MARKS[remark.mark]}（${SETTLED[remark.by]}）：第 ${count(remark.line)} 行的 ${remark.text} 讀為 ${remark.reading}。`;
    case 'day order':
      return `日期順序為${ORDERS[remark.order]}（${DAYS_SETTLED[remark.by]}）：第 ${count(remark.line)} 行的 ${remark.text} 讀為 ${remark.reading}。`;
    case 'mixed marks':
      return '同時有「.」與「,」兩種小數點寫法，已逐一判讀。';
    case 'mixed orders':
      return '日期有多種順序，已逐一判讀。';
    case 'USD assumed':
      return `${count(remark.rows)} 筆金額沒有幣別，視為美元（${linesText(remark)}）。`;
    case 'below zero':
      return `${count(remark.rows)} 筆金額小於 0，已從合計中扣除（${linesText(remark)}）；若它們是支出，請先把正負號全部反過來。`;
    case 'model not known':
      return `${count(remark.rows)} 筆回應寫的模型無法辨識，以這裡選擇的模型計（${linesText(remark)}）。`;
    case 'repeated':
      return `${count(remark.rows)} 筆與前面的內容完全相同，已重複計入（${linesText(remark)}）：可能是兩份匯出檔重疊。`;
    case 'yen assumed':
      return `${count(remark.rows)} 筆金額的 ¥ 視為日圓，不是人民幣（${linesText(remark)}）。`;
    case 'undone':
      return `${count(remark.rows)} 列寫著退款、折讓、失敗或取消，仍計入費用（${linesText(remark)}）。`;
    case 'cached unsplit':
      return `${count(remark.rows)} 筆的快取 token 未區分文字與圖片，以未快取計（${linesText(remark)}）。`;
    case 'first day':
      return `${count(remark.rows)} 列是整月或一段期間，記在第一天（${linesText(remark)}）。`;
    case 'spent below zero':
      return `${count(remark.rows)} 筆金額小於 0，視為支出，因為儲值或入帳大於 0，或另列一欄（${linesText(remark)}）。`;
    case 'refund':
      return `${count(remark.rows)} 筆退款已從合計中扣除（${linesText(remark)}）。`;
    case 'rounded time':
      return `${count(remark.rows)} 列的時間被試算表程式四捨五入，無法得知日期（${linesText(remark)}）。`;
    case 'encoding':
      return `文字編碼讀為 ${ENCODINGS[remark.encoding]}${remark.sample && `：${remark.sample}`}。`;
    case 'unexpected output': {
      const { tokens, expected, gives, ...said } = remark.first;
      const first = unexpectedOutput({ ...said, tokens: count(tokens), expected: count(expected) }, gives);
      return `${count(remark.rows)} 筆回應的輸出 token 與回應所寫的尺寸、品質不符（${linesText(remark)}）：${first}`;
    }
  }
}

export const actuals: typeof english = {
  open: '對帳',
  title: '對帳',
  parts: { bill: '帳單', plan: '計畫', price: '點數' },
  partsLabel: '要比較的項目',
  bill: {
    heading: '匯入實際費用',
    intro:
      'OpenAI 的費用或用量匯出檔、Costs 或 Usage API 的回應、逐行的生成回應，或任何有日期與費用（或張數）的表格：其他供應商的帳單、對帳單、您自己的紀錄。不需要 API 金鑰。姓名、電子郵件、使用者與金鑰的欄位在寫入前就會在這裡移除；項目名稱與專案 ID 會寫入，其中的電子郵件與密鑰會遮蔽。',
    file: '檔案',
    drop: '或拖曳到這裡',
    paste: '或貼上內容',
    read: '預覽',
    reading: '讀取中…',
    writing: '寫入中…',
    progress: (percent) => `${percent}%`,
    cancel: '取消',
    cancelled: '已取消，沒有寫入任何內容。',
    notDropped: (name) => `已取消，但無法刪除工作表「${name}」，請自行刪除。`,
    dropLeft: (name) => `刪除未完成的工作表「${name}」`,
    foundLeft: (name) =>
      `工作表「${name}」尚未完成：匯入提前結束，資料不完整。若現在沒有人在匯入，請刪除它。`,
    leftDropped: (name) => `已刪除工作表「${name}」。`,
    noneUsed: (rows) => `已讀取 ${count(rows)} 列，都無法使用：`,
    unreadable: '無法讀取檔案。請重新選擇。',
    model: '回應所用的模型',
    modelHint: '回應本身沒有寫明。',
    write: (rows) => `將 ${count(rows)} 列寫入新工作表`,
    written: (name, rows) => `已寫入工作表「${name}」：${count(rows)} 列。`,
    another: '選擇其他檔案',
    way: (choice, text, reading) =>
      text === '' ? `${wayText(choice)}：${reading}` : `${wayText(choice)}：\n${text} 為 ${reading}`,
    readOnly: '您沒有這份試算表的編輯權限，無法寫入工作表；仍可比較費率。',
  },
  kinds: {
    'cost csv': 'OpenAI 費用匯出檔',
    'activity csv': 'OpenAI 用量匯出檔（只有數量，沒有金額）',
    'empty export': '沒有費用的匯出檔',
    'plain table': '日期、張數、採用、費用的表格',
    'costs api': 'OpenAI Costs API',
    'usage api': 'OpenAI Usage API（只有數量，沒有金額）',
    responses: '附用量的生成回應',
  },
  preview: {
    title: '預覽',
    kind: '格式',
    rows: '讀取列數',
    rowsText: (rows) => count(rows),
    sheetRows: '寫入列數',
    sheetRowsText: (rows) => `${count(rows)}（每日每項目一列）`,
    period: '期間',
    periodText: (from, to) => (from === to ? `${from}（UTC 日）` : `${from} 至 ${to}（UTC 日）`),
    undated: '沒有日期',
    ofImages: '圖片費用',
    ofRest: '其他費用',
    imagesTitle: '其中的圖片',
    imagesOf: (name) => (name === 'images' ? '未寫明模型' : name),
    imagesMade: (images) => `${images} 張`,
    imagesKept: (kept) => `採用 ${kept} 張`,
    outputTokens: (tokens) => `${tokens} 個圖片輸出 token`,
    total: '合計',
    noTotal: '沒有金額',
    skipped: (rows) => `略過 ${count(rows)} 列`,
    leftOut: ({ reason, rows, lines }) =>
      `${REASONS[reason]}：${count(rows)} 列（${linesText({ rows, lines })}）`,
    hasMore: '供應商還有後續頁面不在這個檔案中。',
    remarksTitle: '讀取方式',
    columnUse: (meaning, heading) => `${MEANINGS[meaning]}：${heading}`,
    unusedFigures: (headings) =>
      `未使用的數字欄：${headings.map((heading) => heading || '（沒有欄名）').join('、')}。`,
    remark: remarkText,
  },
  lines: {
    title: '帳單上的費率',
    intro: '以「帳單金額 ÷ 數量」與費率表當日的價格比較，因為期間不同時總額本來就會不同。',
    counts: (lines, compared) => `${lines} 個項目中已比較 ${compared} 個`,
    unnamed: '（沒有項目名稱）',
    billed: (amount, currency) => `${currency} ${amount}`.trim(),
    quantity: (quantity, unit) => `${quantity} ${unit === 'images' ? '張' : unit}`.trim(),
    days: (from, to) => (from === to ? from : `${from} 至 ${to}`),
    beforeOffered: (from) => `早於 ${from}（費率開始提供的日期），以最早的價格比較。`,
    perMillion: (amount) => `帳單每百萬 ${amount}`,
    perUnit: (amount, unit) => `帳單每${unit === 'images' ? '張' : ` ${unit || '單位'}`} ${amount}`,
    table: (amount, rate) => `${rate}：$${amount}`,
    more: (lines) => `另有 ${count(lines)} 個項目，全部列在工作表中。`,
    verdicts: {
      agrees: '相符',
      differs: (share) => `相差 ${share}`,
      'stale rate': (share, checked) => `費率過期：相差 ${share}，上次查核 ${checked}`,
      'no quantity': '沒有數量',
      'no amount': '沒有金額',
      'no price': '費率表沒有此價格',
      'other currency': '不是美元',
      'not by tokens': '不是以 token 計量',
      'not matched': '無法對應',
    },
  },
  sheet: {
    columns: { lineItem: '項目', project: '專案', kept: '採用張數' },
    unfinished: '匯入尚未完成。如果現在沒有人在匯入，請刪除這個工作表。',
    intro: (kind, period, totals, day, compared) =>
      `${kind}。${period}。合計：${totals}。${day} 匯入。${compared}`,
    price: (name, checked, isEarlier) => `${name}（${isEarlier ? '先前的價格，' : ''}${checked} 查核）`,
    compared: (prices, others) =>
      prices.length === 0
        ? 'ListCost 空白：費率表沒有這些列的價格。'
        : `ListCost：依費率表當日價格計算的美元費用，依據 ${prices.join('、')}${others > 0 ? `，另有 ${others} 個` : ''}。`,
    total: (currency, rows, listed) =>
      `合計 ${currency}`.trim() +
      (currency === '' || currency === 'USD'
        ? `（ListCost：${count(rows)} 列中的 ${count(listed)} 列）`
        : ''),
  },
  plan: {
    heading: '計畫與實測的迭代係數',
    intro: '最初計畫與實測的迭代係數，附 90% 區間。勾選的列會寫入計畫，取 2 位小數。',
    loading: '正在尋找計畫工作表…',
    none: '這份文件中沒有計畫工作表。請從選單插入：Image cost › 插入計畫工作表。',
    again: '重新尋找',
    sheet: '計畫工作表',
    row: '交付項目',
    rowName: (index, use, size, quality) => [`${index}.`, use, size, quality].filter(Boolean).join(' '),
    countedBy: '圖片數量依據',
    byImages: '張數',
    byTokens: '圖片輸出 token',
    imported: (name, part) =>
      `採用已匯入的數字${(name || part) && `（${[name, part].filter(Boolean).join('，')}）`}`,
    importedPart: (currency, isMoneyOnly) =>
      currency === '' ? '沒有金額' : isMoneyOnly ? `${currency}，只有金額` : currency,
    fields: {
      generated: { label: '生成張數', hint: '此項目的全部圖片，含未採用的。' },
      tokens: { label: '圖片輸出 token', hint: '帳單上只屬於此項目的數量。' },
      kept: { label: '採用張數', hint: '交付的成品。' },
      usd: { label: '費用（美元）', hint: '選填：帳單上的金額。' },
    },
    fromTokens: (images, each) => `${images} 張，每張 ${each} token。`,
    notWhole: (images, each) => `約 ${images} 張（每張 ${each} token），但不是整數：其中有其他尺寸或品質。`,
    missing: '請填入生成張數與採用張數。',
    number: '請輸入 0 以上的數字，以點表示小數。',
    whole: '請輸入 0 以上的整數。',
    measured: (retries, low, high) => `${retries}（九成把握：${low} 至 ${high}）`,
    rows: { planned: '計畫的迭代係數', measured: '實測的迭代係數' },
    possible: '計畫值在區間內，差異可能只是偶然。',
    impossible: '計畫值不在區間內，請修正。',
    table: { what: '以採用的成品計', forecast: '預估', actual: '實際', difference: '差異' },
    images: '張數',
    usd: '美元',
    noPlan: '這一列還沒有迭代係數。',
    planned: '計畫',
    measuredShort: '實測',
    interval: (low, high) => `${low} 至 ${high}`,
    madeAndKept: (generated, kept) => `生成 ${count(generated)} 張、採用 ${count(kept)} 張`,
    now: (retries) => `目前 ${retries}`,
    firstEdition: '這是 1.0 版的計畫：開啟後選「Image cost › 更多 › 升級計畫」，即可將輸入帶入新版面。',
    noRows: '這份工作表還沒有任何計畫項目。',
    typeActuals: '請在計畫的「⑥ 實際」填入已生成與已採用的張數，再重新尋找。',
    apply: (rows) => (rows === 0 ? '套用' : `套用到 ${rows} 列`),
    applied: (rows) => `${rows} 列已改用實測的迭代係數。原本的計畫值保留在註解中。`,
    undo: '復原',
    undone: '迭代係數已恢復原狀。',
    figures: '單一項目的數字：依 token 或匯入的帳單',
    bill: '整份計畫的帳單',
    billHint: '會依各列圖片的費用，分攤到沒有自填帳單的列。',
    putBill: (usd, before) => `將 $${usd} 填入計畫${before && `，取代 $${before}`}`,
    billOfImages: (usd, whole) => `其中 $${usd} 是圖片的費用；檔案合計 $${whole} 另含其他項目。`,
    billBesides: (amounts) => `未計入 ${amounts}：請換算成美元，再加進計畫的「整份帳單」。`,
    billNotInDollars: (currencies) =>
      `匯入的帳單是 ${currencies}，計畫的帳單以美元計：請換算成美元，再填入計畫的「整份帳單」。`,
    billDone: (usd) => `計畫的帳單金額已改為 $${usd}。`,
  },
  price: {
    heading: '實測點數或轉售價格',
    intro: '將某一尺寸與品質的實際花費，在您確認後寫入費率表。',
    none: '費率表中沒有點數或轉售費率。請先新增。',
    rate: '費率',
    size: { label: '尺寸', hint: '例如 1024x1024 或 4:5。' },
    quality: '品質',
    fields: {
      usd: { label: '花費美元', hint: '這些圖片的花費。' },
      packUsd: { label: '付款金額', hint: '購買下列點數的美元。' },
      packCredits: { label: '獲得點數', hint: '以上金額所購買的點數。' },
      creditsUsed: { label: '使用點數', hint: '用於下列圖片的點數。' },
      images: { label: '生成張數', hint: '含未採用的。' },
    },
    perCredit: '每點美元',
    perImage: { USD: '每張美元', credit: '每張點數' },
    before: '費率表',
    after: '實測',
    unknown: '未知',
    scaled: (factor) => `此費率以 token 計價：所有 token 價格將變為目前的 ${factor} 倍。`,
    any: '此費率不分品質只有一個價格，所有品質都會變更。',
    confirm: '寫入費率表',
    done: (name) => `${name}：已儲存實測價格。`,
    note: (day, spent, images) => `${day} 實測：${spent}，${images} 張。`,
    spentUsd: (usd) => `$${usd}`,
    spentCredits: (usd, credits, used) => `$${usd} 購買 ${credits} 點；使用 ${used} 點`,
    missing: '請填入花費與張數。',
  },
  problems: {
    'actuals/empty-text': () => '請先選擇檔案或貼上內容。',
    'actuals/too-large': ({ megabytes, most }) => `${megabytes} MB 超過上限 ${most} MB。請匯出較短的期間。`,
    'actuals/foreign': ({ found }) =>
      `這不是可辨識的匯出檔，欄位為：${found.join('、') || '沒有名稱'}。需要 start_time、amount_value 與 line_item，或「日期」加上「張數」或「費用」。`,
    'actuals/not-text': ({ kind }) => NOT_TEXT[kind],
    'actuals/two-readings': ({ of, text, line, choices }) =>
      of === 'letters'
        ? '這個檔案的文字有多種編碼可以解讀，檔案本身無法判斷。請選擇讀起來正確的一種。'
        : `第 ${count(line)} 行的「${text}」可以是 ${choices.map(({ reading }) => reading).join(' 或 ')}，檔案本身無法判斷。${
            of === 'numbers' ? '請選擇小數點的寫法。' : '請選擇年、月、日的順序。'
          }`,
    'actuals/stray-quote': ({ line }) =>
      `第 ${count(line)} 行：引號內的引號沒有重複書寫，無法判斷儲存格在哪裡結束。沒有寫入任何內容，請重新匯出檔案。`,
    'actuals/too-deep': ({ most }) => `JSON 巢狀超過 ${count(most)} 層，不可能是帳單。請重新匯出檔案。`,
    'actuals/foreign-json': ({ found }) =>
      `這不是可辨識的 JSON${found.length > 0 ? `，內容為：${found.join('、')}` : ''}。需要 Costs 或 Usage API 的頁面，或含 usage 的回應。`,
    'actuals/truncated': ({ line }) => `檔案在第 ${count(line)} 行中斷或損壞。沒有寫入任何內容，請重新匯出。`,
    'actuals/two-tables': ({ line }) =>
      `第 ${count(line)} 行開始是另一個表格，欄位不同。沒有讀取任何內容，請將兩個表格分開匯入。`,
    'actuals/columns': ({ line, found, expected }) =>
      `第 ${count(line)} 行有 ${found} 格，應為 ${expected} 格。沒有寫入任何內容，請重新匯出。`,
    'actuals/nothing-to-import': ({ rows, skipped }) =>
      skipped.every(({ reason }) => reason === 'empty day')
        ? `已讀取 ${count(rows)} 列，都沒有費用或用量。請匯出其他期間。`
        : `已讀取 ${count(rows)} 列，都無法使用。${skipped
            .map((each) => `${REASONS[each.reason]}：${count(each.rows)} 列（${linesText(each)}）`)
            .join('；')}。`,
    'actuals/too-many-rows': ({ rows, most }) =>
      `要寫入 ${count(rows)} 列，上限為 ${count(most)} 列。請匯出較短的期間。`,
    'actuals/not-measured': ({ value }) => `${value || '空白'}：請輸入大於 0 的數字。`,
    'actuals/not-for-rate': ({ rate }) =>
      `費率 ${rate}：API 費率是公布的價格，不需實測。請選擇點數或轉售費率。`,
    'actuals/free-rate': ({ rate }) =>
      `費率 ${rate}：token 價格都是 0，無法按比例調整。請先在費率中輸入價格。`,
    'actuals/sheet-gone': () => '寫入途中工作表被刪除或更改。請重新匯入。',
    'plan/gone': () => '該列已不在工作表中。請重新尋找。',
    'plan/undo-gone': () => '這裡已不知道先前的內容。請用試算表的復原；註解寫有原本的計畫值。',
    'plan/changed': ({ use }) =>
      `讀取後該列已有變更${use ? `（${use}）` : ''}。沒有寫入任何內容，請重新尋找。`,
  },
};
