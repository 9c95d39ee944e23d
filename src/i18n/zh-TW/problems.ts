import type { Expectation, FieldFault, SizeBreach } from '../../messages/problem-codes';
import { nearest } from '../nearest';
import { count, fourDigits, isNumberText, isYesNo, percent, percentAbove } from '../number-text';
import type { ProblemMessages } from '../problem-messages';

const list = (values: readonly string[]): string => values.join('、');

/** Places in a range: rows, or row and column of `3/2`. */
const placesOf = (places: readonly string[]): string =>
  places.some((place) => place.includes('/'))
    ? list(places.map((place) => `第 ${place.replace('/', ' 列第 ')} 欄`))
    : `第 ${list(places)} 列`;

/** Arguments as a message names them. */
const NAMES: Readonly<Record<string, string>> = {
  size: '尺寸',
  quality: '品質',
  rate: '費率',
  rates: '費率標記',
  prompt: '提示詞',
  references: '參考圖',
  finals: '成品張數',
  retries: '迭代係數',
  buffer: '緩衝',
  model: '模型',
  n: '一次張數 n',
  field: '欄位',
  at: '日期',
  confidence: '把握',
  generations: '生成張數',
  kept: '採用張數',
  generated: '生成張數',
  bound: '界限',
  usd: 'USD 金額',
  ratio: '比例',
  min_edge: '短邊最小值',
  tolerance: '容許誤差',
  cost_each: '每張費用',
  costEachUsd: '每張費用',
  usage_json: '用量 JSON',
  detail: '明細',
  draft_quality: '草稿品質',
  final_quality: '定稿品質',
  draft_retries: '草稿迭代係數',
  final_retries: '定稿迭代係數',
  direct_retries: '直接生成迭代係數',
};
const nameOf = (name: string): string => NAMES[name] ?? name;

const BREACHES: {
  [Rule in SizeBreach['rule']]: (breach: Extract<SizeBreach, { rule: Rule }>) => string;
} = {
  'edge-zero': () => '兩邊都必須大於 0',
  'edge-step': ({ edge }) => `${edge} 不是 16 的倍數`,
  'longest-edge': ({ edge }) => `${edge} 超過最長邊 3840`,
  'long-to-short': ({ ratio }) => `長寬比 ${ratio.toFixed(2)}:1 超過 3:1`,
  'fewest-pixels': ({ pixels }) => `${count(pixels)} 像素少於 655,360`,
  'most-pixels': ({ pixels }) => `${count(pixels)} 像素多於 8,294,400`,
};
const breachText = (breach: SizeBreach): string =>
  (BREACHES[breach.rule] as (of: SizeBreach) => string)(breach);

/** The parts of a price, as a message names them. */
const PARTS: Readonly<Record<string, string>> = {
  textIn: '文字輸入',
  textInCached: '快取文字輸入',
  imageIn: '圖片輸入',
  imageInCached: '快取圖片輸入',
  imageOut: '圖片輸出',
  textOut: '文字輸出',
  extraReference: '參考圖',
  perExtraReference: '參考圖',
};
const partOf = (part: string): string => PARTS[part] ?? `「${part}」`;

/** What a field of a rate should be. */
const EXPECTATIONS: Readonly<Record<Expectation, string>> = {
  id: '小寫英數、點與連字號，最多 64 字',
  name: '1 到 80 字的名稱',
  billing: 'api、credits 或 wrapper',
  model: '1 到 64 字的模型名稱',
  price: '0 以上的數字、not offered 或 unknown',
  'price range': '0，或 0.000000001 至 1,000,000,000',
  'price table': '每百萬 token 或每張圖的價格',
  quality: 'low、medium、high、xhigh、max、auto 或 any',
  tier: '名稱不重複的級距，且價格只能用這些級距或 any',
  edge: '16 以上的整數像素',
  unit: 'USD 或 credit',
  'unit of billing': '點數費率用 credit，其他用 USD',
  'credit value': '每點美元、點數包（付款金額與點數）或 unknown，且只用於點數費率',
  positive: '大於 0 的數字',
  count: '0 以上的整數',
  tokens: '1 以上的整數 token',
  'size and quality': '尺寸與品質，例如 1536x1024/low',
  entries: '最多 500 項',
  https: '以 https:// 開頭的網址',
  date: '日期，例如 2026-11-22',
  periods: '先前價格的清單，最多 100 筆，每筆註明適用的最後一天',
  'not before from': '不早於「from」的日期',
  'after the period before': '晚於上一筆先前價格的日期：由舊到新，每一天只出現一次',
  'before until': '早於「until」（費率最後一天）的日期',
  'not in the future': '今天或更早的日期',
  text: '1,000 字以內的文字，不含控制或方向字元',
  'known field': '費率既有的欄位',
  present: '一個值',
};
const faultText = ({ field, value, expected }: FieldFault): string =>
  `${field || '此列'}${value === '' ? '' : `「${value}」`}應為${EXPECTATIONS[expected] ?? EXPECTATIONS.present}`;

const meantRate = (alike: readonly string[]): string => (alike.length > 0 ? `是否為 ${list(alike)}？` : '');

const codeOf = (letter: string): string =>
  (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

export const problems: ProblemMessages = {
  'size/unreadable': ({ size }) =>
    `尺寸 ${size}：請輸入像素（例如 1024x1536）、比例（例如 4:5），或方形、直式、橫式。`,
  'text/look-alike': ({ name, value, letter, latin }) =>
    `${nameOf(name)} ${value}：「${letter}」（U+${codeOf(letter)}）只是外觀像英文字母 ${latin}。請重新輸入 ${latin}。`,
  'size/auto': () => '尺寸 auto：由模型決定，無法計算。請輸入像素，例如 1024x1024。',
  'size/ratio-without-preset': ({ ratio, presets }) =>
    `尺寸 ${ratio}：此比例沒有預設尺寸。可用 =IMGSIZE("${ratio}"; "medium") 找出尺寸，或輸入像素，或使用 ${list(presets)}。`,
  'size/invalid': ({ size, breaches, nearest }) =>
    `尺寸 ${size}：${breaches.map(breachText).join('；')}。${nearest ? `最接近的有效尺寸：${nearest}。` : ''}`,
  'size/not-offered': ({ size, model, offered }) => `尺寸 ${size}：${model} 只提供 ${list(offered)}。`,
  'quality/unknown': ({ quality, known }) => `品質 ${quality}：請使用 ${list(known)}。`,
  'quality/auto': ({ model, offered, bounds = [] }) =>
    `品質 auto：由 ${model} 決定，無法計算${bounds.length > 0 ? `，每張介於 ${bounds.map(({ quality, usd }) => `${fourDigits(usd)} 美元（${quality}）`).join('與 ')}` : ''}。請使用 ${list(offered)}。`,
  'quality/not-offered': ({ quality, model, offered }) =>
    `品質 ${quality}：${model} 不提供。請使用 ${list(offered)}。`,
  'model/unknown': ({ model, known }) => `模型 ${model}：無法辨識。請使用 ${list(known)}。`,
  'images/count': ({ images, most }) => `n ${images}：一次呼叫可生成 1 到 ${most} 張。`,
  'tokens/not-measured': ({ model, size, quality, measured }) =>
    measured.length === 0
      ? `${model} ${size} ${quality}：輸出 token 數未知。請在費率中加入實測值。`
      : `${model} ${size} ${quality}：沒有實測值，也沒有已知公式。已實測：${list(measured)}。`,
  'references/not-a-count': ({ references }) =>
    `參考圖 ${references}：請輸入 0 以上的整數，或尺寸，例如「1024x1024; 800x600」。`,
  'references/too-many': ({ references, most }) => `參考圖 ${references} 張：一次呼叫最多 ${most} 張。`,
  'explore/references': ({ references, most }) =>
    `參考圖 ${references} 張加上選定的草稿共 ${references + 1} 張，一次呼叫最多 ${most} 張：參考圖最多 ${most - 1} 張。`,
  'references/unreadable': ({ part }) =>
    `參考圖：「${part}」不是尺寸。請輸入張數，或尺寸，例如「1024x1024; 800x600」。`,
  'references/not-known': ({ model }) => `參考圖：${model} 的輸入圖片費用未知。請改用 0 張參考圖或其他模型。`,
  'prompt/too-long': ({ characters }) =>
    `提示詞 ${count(characters)} 字：上限為 32,000 字。請縮短，或直接輸入 token 數。`,
  'prompt/too-much': ({ most }) =>
    `此公式的提示詞合計超過 ${count(most)} 個字元，Google 等不到算完。請將範圍分成幾段。`,
  'prompt/not-a-count': ({ prompt }) => `提示詞 ${prompt}：請輸入文字，或 0 以上的整數 token 數。`,
  'price/not-offered': ({ rate, part }) => `費率 ${rate}：不提供${partOf(part)}。請選擇其他費率。`,
  'price/unknown': ({ rate, part }) =>
    `費率 ${rate}：${partOf(part)}的價格未知。請在「Image cost › 編輯費率」輸入。`,
  'rate/unknown': ({ rate, known }) =>
    isNumberText(rate) || isYesNo(rate)
      ? `費率 ${rate}：${isYesNo(rate) ? '這' : '數字'}不是費率。請輸入費率的代號或名稱，或留空使用預設費率。`
      : `費率 ${rate}：費率表中沒有。${meantRate(nearest(rate, known))}完整清單在「Image cost › 編輯費率」。`,
  'rate/invalid': ({ rate, faults }) => `費率 ${rate}：${faults.map(faultText).join('；')}。`,
  'rate/duplicate-id': ({ rate }) => `費率 ${rate}：代號重複。每個費率請用不同代號。`,
  'rate/duplicate-name': ({ name, rates }) => `名稱 ${name}：${list(rates)} 都在使用。每個費率請用不同名稱。`,
  'rate/not-credits': ({ rate, example }) =>
    `費率 ${rate}：以美元計費，不是點數。請使用點數費率${example ? `，例如 ${example}` : ''}。`,
  'rate/field-unknown': ({ field, rate, known }) =>
    `欄位 ${field}：${rate} 沒有此欄位。請使用 ${list(known)}。`,
  'rate/no-quality': ({ rate, quality, offered }) =>
    `費率 ${rate}：沒有品質 ${quality} 的價格。現有：${list(offered)}。`,
  'rate/no-tier': ({ rate, quality, tier }) =>
    `費率 ${rate}：沒有品質 ${quality}、級距 ${tier} 的價格。請在「Image cost › 編輯費率」輸入。`,
  'rate/over-tiers': ({ rate, size, tier, maxEdge }) =>
    `費率 ${rate}：${size} 大於最大級距 ${tier}（${maxEdge} 像素）。請改用較小的尺寸。`,
  'rate/credit-value-unknown': ({ rate }) =>
    `費率 ${rate}：每點價格未知。請在「Image cost › 編輯費率」輸入每點美元。`,
  'rate/default-missing': ({ rate }) =>
    `預設費率 ${rate}：已不在費率表中。請在「Image cost › 編輯費率」另選。`,
  'rate/before-from': ({ rate, day, from }) => `費率 ${rate}：${day} 尚未提供。請使用 ${from} 起的日期。`,
  'rates/too-many': ({ rates, most }) => `${count(rates)} 個費率：上限為 ${count(most)}。請移除一些。`,
  'store/full': ({ characters, most }) =>
    `編輯過的費率共 ${count(characters)} 字元，一份文件最多存 ${count(most)}。請移除一些費率或縮短備註。`,
  'store/rate-too-long': ({ rate, characters, most }) =>
    `費率 ${rate || '（沒有代號）'}：${count(characters)} 字元，上限為 ${count(most)}。請移除一些實測尺寸或縮短備註。`,
  'store/busy': ({ seconds }) => `這份文件的另一項變更在 ${seconds} 秒後仍未完成。沒有任何變更，請稍後再試。`,
  'store/quota': () =>
    'Google 不允許在這份文件存更多資料（500 KB）。沒有任何變更，請移除一些費率或縮短備註。',
  'store/value-too-long': () => 'Google 因單一值過長（9 KB）而拒絕。沒有任何變更；這不應發生，請回報。',
  'store/none': () =>
    '此指令碼在這份文件沒有自己的屬性。請以外掛程式安裝，或從「擴充功能 › Apps Script」安裝。',
  'store/scope-declined': () =>
    'Image cost 需要的權限尚未授予。請從 Image cost 選單選擇任一項目，並在 Google 詢問時勾選兩項權限。',
  'store/no-permission': () => '您可以檢視但不能編輯這份文件。請向擁有者要求編輯權限。',
  'store/protected': ({ sheet }) =>
    `工作表「${sheet}」受保護，您無法編輯。沒有任何變更，請向擁有者要求權限。`,
  'store/name-refused': ({ names }) =>
    `無法設定名稱 ${list(names)}。請在「資料 › 已命名範圍」刪除它們後再試。`,
  'store/damaged': ({ keys }) =>
    `這份文件儲存的費率已損壞（保留為 ${list(keys)}）。請開啟「Image cost › 編輯費率」重新儲存。`,
  'store/marker-ahead': ({ marker, revision }) =>
    `「Image rates」工作表曾被手動更改：標記為 #${marker}，此文件的費率為 #${revision}。請開啟「Image cost › 編輯費率」修復。`,
  'store/not-in-file': ({ revision }) =>
    `這個檔案沒有費率 #${revision}：請選「Image cost › 更多 › 從這個檔案還原費率」。`,
  'store/nothing-to-restore': () => '沒有可還原的內容：這份文件已有自己的費率。',
  'store/mirror-changed': ({ revision }) =>
    `無法還原費率 #${revision}：其工作表已被手動修改或刪除。請開啟「Image cost › 編輯費率」重新儲存。`,
  'store/request': () => '側欄傳來的內容無法讀取。沒有任何變更，請關閉側欄後再開啟。',
  'plan/headings-gone': ({ sheet, headings }) =>
    `工作表「${sheet}」：這份計畫的標題已改名或刪除：${list(headings)}。請復原，或在原處重新輸入。`,
  'plan/not-this-edition': ({ sheet }) =>
    `工作表「${sheet}」：不是這一版的計畫工作表。請先開啟計畫，再選一次。`,
  'plan/not-first-edition': ({ sheet }) =>
    `工作表「${sheet}」：不是 1.0 版的計畫工作表，沒有可升級的內容。請先開啟舊計畫，再選一次。`,
  'plan/no-whole-row': () => '這份計畫已沒有任何一列保有公式。請復原，或插入新的計畫工作表並複製輸入。',
  'plan/not-a-plan': ({ sheet }) => `工作表「${sheet}」：不是計畫工作表。請先開啟要核定的計畫，再選一次。`,
  'plan/too-few': ({ upgrade }) =>
    upgrade.length > 0
      ? `需要兩份計畫才能比較。請先升級（Image cost › 更多 › 升級計畫）：${upgrade.join('、')}。`
      : '需要兩份計畫才能比較：請複製計畫的工作表並修改，再選一次。',
  'plan/empty': () => '計畫還沒有交付項目。請先填一列，再選一次。',
  'plan/not-priced': ({ rows }) => `計畫的每一列都計價後才能核定。尚未計價：\n${rows.join('\n')}`,
  'plan/calculating': () =>
    '計畫仍在計算中。請等所有數字出現後再選一次；若一直如此：Image cost › 更多 › 重新計算。',
  'insert/no-cell': () => '沒有選取儲存格。請點選要放公式的儲存格，再插入一次。',
  'store/from-cell': () => '請從 Image cost 選單或側欄使用，不能在儲存格中使用。',
  'store/service': ({ reason }) => `Google 試算表回報：${reason} 請稍後再試。`,
  'size/none-measured': ({ model, quality, measured }) =>
    `品質 ${quality}：${model} 在此品質沒有任何實測尺寸。已實測：${list(measured) || '無'}。`,
  'size/edge-too-long': ({ model, minEdgePx, mostPx }) =>
    `短邊最小值 ${minEdgePx}：${model} 沒有這樣的尺寸。最大可輸入 ${mostPx}。`,
  'size/none-near': ({ ratio, tolerance, minEdgePx, nearest, away }) => {
    const edge = minEdgePx > 0 ? `短邊 ${minEdgePx} 以上、` : '';
    const reach = tolerance === 0 ? '比例完全相符' : `誤差 ${percent(tolerance)} 以內`;
    const remedy = away <= 0.49 ? `容許誤差請填 ${percentAbove(away)}` : '請改用其他比例';
    return `比例 ${ratio}：沒有${edge}${reach}的尺寸。最接近的 ${nearest} 誤差為 ${percent(away)}：${remedy}。`;
  },
  'generations/too-many': ({ most }) => `生成張數超過 ${count(most)}，無法數到個位。請分成幾個計畫。`,
  'afford/free': () => '此費率生成圖片不收費，因此成品張數沒有上限。請改用有價格的費率。',
  'afford/too-many': ({ usd, most }) =>
    `金額 ${usd} 美元：可做超過 ${count(most)} 張成品，超出計畫上限。請減少金額。`,
  'odds/above-limit': ({ what, value, limit }) =>
    `${nameOf(what)} ${value}：機率最多只計算到 ${count(limit)}。請分成幾個計畫。`,
  'odds/plan-above-limit': ({ rows }) =>
    `${count(rows)} 列的費用或迭代係數各不相同：組合太多。請分成幾個計畫，或改用整數值。`,
  'odds/too-sure': ({ confidence, most }) => `把握 ${confidence}：太接近 100%，無法計算。最多填 ${most}。`,
  'odds/kept-above-generated': ({ kept, generated }) =>
    `採用 ${kept} 張、生成 ${generated} 張：採用多於生成。兩個數字是否填反？`,
  'odds/none-generated': ({ generated }) => `生成張數 ${generated}：尚無實測。請輸入 1 以上。`,
  'odds/none-kept': ({ generated }) =>
    `生成 ${generated} 張、採用 0 張：無法得知迭代係數，只知道下限 IMGRETRIES(0; ${generated}; "low")。請繼續生成到至少採用一張。`,
  'odds/none-kept-in-pilot': ({ generated }) =>
    `生成 ${generated} 張、採用 0 張：試作沒有採用任何一張，無法估算。請多生成幾張，直到採用一張。`,
  'odds/pilot-too-small': ({ kept, generated, confidence }) =>
    `生成 ${generated} 張、採用 ${kept} 張：試作太少，無法達到 ${confidence} 的把握。請多生成幾張，或降低把握。`,
  'usage/not-json': ({ text }) => `用量 ${text}：不是 JSON。請貼上完整回應或其 usage。`,
  'usage/none': ({ text }) => `用量 ${text}：沒有 input_tokens 與 output_tokens。請貼上完整回應。`,
  'usage/side-missing': ({ side }) =>
    `用量：沒有 ${side}_tokens，無法得知費用。請貼上完整回應，或將 detail 填 TRUE 只看其餘部分。`,
  'usage/count': ({ field, value }) => `用量：${field} ${value} 不是 0 以上的整數。`,
  'usage/several': ({ responses }) =>
    `一段文字內有 ${count(responses)} 筆回應：請每個儲存格放一筆，或在「Image cost › 對帳與校正」一起匯入。`,
  'usage/parts': ({ whole, tokens, parts }) => {
    const of = {
      input: 'input_tokens',
      output: 'output_tokens',
      total: 'total_tokens',
      cached: '快取 token',
      'text input': '文字輸入',
      'image input': '圖片輸入',
    };
    return `用量：${of[whole]} ${count(tokens)}，各項卻是 ${count(parts)}。加總不符的 token 不計價：請貼上原始回應。`;
  },
  'usage/zero': ({ side }) =>
    `用量：${side === 'input' ? '輸入' : '輸出'} token 為 0，無法得知費用。請貼上圖片完成後的回應。`,
  'usage/text-model': ({ model }) =>
    `用量${model && `（${model}）`}：是文字模型的 token，不是圖片的。請貼上圖片回應，或含 tool_usage.image_gen 的回應。`,
  'usage/picture-apart': ({ model }) =>
    `用量${model && `（${model}）`}：不含圖片的 token。請貼上含 tool_usage.image_gen 的回應。`,
  'usage/unknown-model': ({ model }) => `模型 ${model}：不認得。請在第二個引數填入其計費費率。`,
  'usage/per-image': ({ rate }) => `費率 ${rate}：按張計費，沒有 token 價格。請使用 token 費率。`,
  'formula/one-row': ({ cells }) => `此表格只接受一列，不是 ${count(cells)} 格。請為每一列各放一個公式。`,
  'formula/too-many-arguments': ({ given, most }) => `${given} 個引數：最多 ${most} 個。`,
  'formula/shapes': ({ name, shape, expected }) =>
    `${nameOf(name)}：${shape} 格的範圍與 ${expected} 不符。請用相同形狀的範圍，或單列、單欄、單格。`,
  'formula/cells': ({ places, count: faults, first, isHeading }, word) => {
    const [place = ''] = places;
    const rest = faults > places.length ? `及另外 ${count(faults - places.length)} 列` : '';
    const others = faults > 1 ? `範圍的${placesOf(places)}${rest}有誤。` : '';
    const heading = isHeading ? '若第 1 列是標題，請從下一列開始選取範圍。' : '';
    return `${others}${faults > 1 ? '' : '範圍的'}${placesOf([place])}：${word(first)}${heading}`;
  },
  'argument/error-value': ({ name, value, mayBeMarker }) =>
    value === '#NAME?'
      ? `${nameOf(name)}：儲存格是錯誤值 #NAME?。文字請加上引號，否則請修正該儲存格。${mayBeMarker ? '若是 IMG_RATES，請先開啟一次「Image cost › 編輯費率」。' : ''}`
      : `${nameOf(name)}：儲存格是錯誤值 ${value}。請先修正該儲存格。`,
  'argument/date': ({ name, value }) =>
    `${nameOf(name)} ${value}：輸入的是日期。請重新輸入，並選擇「格式 › 數值」。`,
  'argument/swapped': ({ name, value, is }) => `${nameOf(name)} ${value}：這是${nameOf(is)}。兩者是否填反？`,
  'argument/is-a-model': ({ name, value }) =>
    `${nameOf(name)} ${value}：這是模型，應填在後面的引數。這裡請填${nameOf(name)}。`,
  'argument/marker': ({ name }) => `${nameOf(name)}：這裡填了 IMG_RATES。請把 IMG_RATES 放在最後一個引數。`,
  'argument/missing': ({ name }) => `${nameOf(name)}：缺少。請輸入值。`,
  'argument/not-a-number': ({ name, value }) => `${nameOf(name)} ${value}：不是數字。請輸入數字。`,
  'argument/not-whole': ({ name, value, least }) => `${nameOf(name)} ${value}：請輸入 ${least} 以上的整數。`,
  'argument/below': ({ name, value, least }) => `${nameOf(name)} ${value}：請輸入 ${least} 以上的數字。`,
  'argument/above': ({ name, value, most }) => `${nameOf(name)} ${value}：最大為 ${count(most)}。`,
  'argument/percent': ({ name, value, percent, meant, share }) =>
    `${nameOf(name)} ${value} 是 ${percent}：請輸入 ${meant} 或 ${share}。`,
  'argument/percent-above': ({ name, value, most }) => `${nameOf(name)} ${value}：必須小於 ${most}。`,
  'argument/kept-share': ({ name, value, percent, retries }) =>
    `${nameOf(name)} ${value}：第一張也要算，所以至少為 1。採用率 ${percent} 就是迭代係數 ${retries}。`,
  'argument/two-readings': ({ name, value, readings }) =>
    `${nameOf(name)} ${value}：可讀作 ${list(readings)}。請不要加逗號或句點，或直接輸入數字。`,
  'argument/blank-beside': ({ name, beside, value }) =>
    `${nameOf(name)}空白，但${nameOf(beside)}為 ${value}：這一列不會計入。請填寫；合併儲存格的值只在第一列。`,
  'argument/not-a-share': ({ name, value }) =>
    `${nameOf(name)} ${value}：請輸入 0 與 1 之間的比例，例如 0.9。`,
  'argument/not-a-choice': ({ name, value, choices }) =>
    `${nameOf(name)} ${value}：請使用 ${list(choices)}。`,
  'argument/not-one-value': ({ name, values }) =>
    `${nameOf(name)} ${values.join('、')}：所有列請用同一個值。`,
  'argument/ratio': ({ value }) =>
    `比例 ${value}：請以文字輸入寬：高（例如 '4:5），或輸入 0.01 到 100 的寬÷高（例如 0.8）。`,
  'argument/retries': ({ name, value }) => `${nameOf(name)} ${value}：第一張也要算；1 代表每張第一次就採用。`,
  'argument/not-a-day': ({ name, value }) =>
    `${nameOf(name)} ${value}：不是日期。請使用日期，例如 DATE(2026; 8; 22) 或 "2026-08-22"。`,
  'argument/time': ({ value, presets }) =>
    `尺寸 ${value}：試算表把它當成日期或時間。請以文字輸入比例（'4:5），例如 ${list(presets)}。`,
  'rates/not-a-marker': ({ value }) => `費率標記 ${value}：不是費率表的標記。請填 IMG_RATES 或留空。`,
};
