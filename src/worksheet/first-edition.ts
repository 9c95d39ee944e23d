import type { Language } from '../i18n/language';

/** The columns of plan worksheets of 1.0 from left to right, which documents still hold. */
const COLUMNS = [
  ...(['index', 'use', 'ratio', 'yourSize', 'size', 'quality'] as const),
  ...(['rate', 'check', 'minEdge', 'cheaper', 'prompt', 'references'] as const),
  ...(['baseline', 'finals', 'retries', 'acceptance', 'generations', 'buffer'] as const),
  ...(['toPay', 'cost', 'estimate', 'budget', 'chance', 'perFinal'] as const),
  ...(['credits', 'budgetCredits', 'sureBuffer', 'sureCost', 'mark', 'started'] as const),
  ...(['answer', 'specFault', 'finalsFault', 'retriesFault', 'bufferFault', 'bad'] as const),
  ...(['pricedFinals', 'needed', 'shortEdge', 'smallestRatio', 'smallest', 'pricedSize'] as const),
  ...(['cheaperSize', 'eachUsd', 'cheaperUsd', 'table1', 'table2', 'table3'] as const),
  ...(['table4', 'table5', 'table6', 'parts1', 'parts2', 'parts3'] as const),
  ...(['parts4', 'parts5', 'workedPart', 'rateUsed'] as const),
] as const;

/** How many columns lie from the marks to another column. */
export const columnsFromMark = (key: (typeof COLUMNS)[number]): number =>
  COLUMNS.indexOf(key) - COLUMNS.indexOf('mark');

/** The tint of the cells that people filled in. */
export const INPUT_TINT = '#fffbe8';

/** The headings of 1.0 over the deliverables, and over what really happened further down, by which both are found. */
export const FIRST_EDITION_HEADINGS = {
  en: {
    planned: {
      index: '#',
      use: 'Deliverable',
      size: 'Size used',
      quality: 'Quality',
      rate: 'Rate',
      finals: 'Finals',
      retries: 'Generations per final (retries)',
      cost: 'Cost per image',
    },
    inputs: {
      index: '#',
      use: 'Deliverable',
      ratio: 'Ratio',
      yourSize: 'Your size (optional)',
      quality: 'Quality',
      rate: 'Rate',
      minEdge: 'Minimum short edge',
      prompt: 'Prompt tokens',
      references: 'Reference images',
      baseline: 'Baseline (link)',
      finals: 'Finals',
      retries: 'Generations per final (retries)',
      buffer: 'Buffer',
      credits: 'Credits each',
    },
    total: 'Total',
    actual: { generated: 'Images generated', kept: 'Images kept', cost: 'Cost in USD' },
  },
  'zh-TW': {
    planned: {
      index: '#',
      use: '用途',
      size: '採用尺寸',
      quality: '品質',
      rate: '費率',
      finals: '成品張數',
      retries: '迭代係數（每張成品平均生成幾張，含第一張）',
      cost: '每張費用',
    },
    inputs: {
      index: '#',
      use: '用途',
      ratio: '比例',
      yourSize: '自訂尺寸（選填）',
      quality: '品質',
      rate: '費率',
      minEdge: '短邊最小值',
      prompt: '提示詞 token 數',
      references: '參考圖',
      baseline: '基準圖（連結）',
      finals: '成品張數',
      retries: '迭代係數（每張成品平均生成幾張，含第一張）',
      buffer: '緩衝',
      credits: '每張點數',
    },
    total: '合計',
    actual: { generated: '生成張數', kept: '採用張數', cost: '實際費用（美元）' },
  },
} as const satisfies Record<Language, object>;
