import type { LeverWords } from '../en/levers';
import { percent, retriesText, usdText } from '../number-text';

export const levers: LeverWords = {
  head: ['節省方法', '可省美元', '比例', '代價', '類別'],
  kinds: {
    size: '尺寸與比例',
    quality: '品質',
    images: '每次張數與基準圖',
    prompt: '提示詞與漂移',
    rate: '換費率',
  },
  levers: {
    exactSize: ({ from, to, pixels }) => [
      `尺寸 ${from} 改為 ${to}`,
      pixels < 1
        ? `比例相同、像素較少（${percent(pixels)}）：裁切與放大的餘地較小。`
        : '比例相同、尺寸不同：版面需重新安排。',
    ],
    nearSize: ({ from, to, pixels, away }) => [
      `尺寸 ${from} 改為 ${to}`,
      `${pixels < 1 ? `像素較少（${percent(pixels)}），` : ''}比例相差 ${percent(away)}：需略為裁切或補邊。`,
    ],
    lowerQuality: ({ from, to }) => [`品質 ${from} 改為 ${to}`, '細節較少、小字較不穩定：請先比較幾張。'],
    newerModel: ({ rate, quality, share, isMeasured }) => [
      `改用 ${rate}，品質 ${quality}`,
      `同名的品質 ${quality} 費用為 ${percent(share)}，細節不一定相同：請先比較幾張。${
        isMeasured ? '其價格依據單一第三方的實測。' : ''
      }`,
    ],
    batch: ({ rate }) => [`改用 ${rate}`, '24 小時內完成，不是立即取得。'],
    fewerRetries: ({ from, to }) => [
      `迭代係數 ${retriesText(from)} 降為 ${retriesText(to)}`,
      '需花時間調整提示詞：固定不變的部分，一次只改一兩處。',
    ],
    explore: ({ draft, final, retries, to, paysUpTo }) => [
      `先以 ${draft} 做草稿，再以 ${final} 定稿`,
      `分兩步。以每張成品 ${retriesText(retries)} 張草稿、定稿 ${retriesText(to)} 張估算（最佳情況 1 張與 ${retriesText(retries)} 張的中間值）；定稿不超過 ${retriesText(paysUpTo)} 張才划算。`,
    ],
    shorterPrompt: ({ from, to }) => [`提示詞 ${from} 個 token 縮短為 ${to} 個`, '說明較少：可能遺漏細節。'],
    fewerReferences: ({ from }) => [`參考圖 ${from} 張減為 1 張`, '會失去只出現在其他參考圖的內容。'],
    baseline: ({ from, to, paysUpTo }) => [
      '以同一張基準圖作為參考圖',
      `各變化會接近基準圖。以迭代係數 ${retriesText(from)} 降為 ${retriesText(to)} 估算；不超過 ${retriesText(paysUpTo)} 才划算。`,
    ],
  },
  none: '此計畫沒有可再節省的方法。',
  atOnce: ({ n, images, wasted, usd }) => [
    `每次呼叫生成 1 張，而非一次 ${n} 張`,
    `只需採用一張時，一次 ${n} 張共需 ${images} 張，比計畫多 ${wasted} 張（${usdText(usd)} 美元）。n 適合從同一張基準圖做變化。`,
  ],
};
