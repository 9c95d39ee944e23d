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
    exactSize: ({ from, to }) => [`尺寸 ${from} 改為 ${to}`, '比例相同、像素較少：裁切與放大的餘地較小。'],
    nearSize: ({ from, to, away }) => [
      `尺寸 ${from} 改為 ${to}`,
      `比例相差 ${percent(away)}：需略為裁切或補邊。`,
    ],
    lowerQuality: ({ from, to }) => [`品質 ${from} 改為 ${to}`, '細節較少、小字較不穩定：請先比較幾張。'],
    newerModel: ({ rate, quality, share }) => [
      `改用 ${rate}，品質 ${quality}`,
      `同名的品質 ${quality} 費用為 ${percent(share)}，細節不一定相同：請先比較幾張。`,
    ],
    batch: ({ rate }) => [`改用 ${rate}`, '24 小時內完成，不是立即取得。'],
    fewerRetries: ({ from, to }) => [
      `迭代係數 ${retriesText(from)} 降為 ${retriesText(to)}`,
      '需花時間調整提示詞：固定不變的部分，一次只改一兩處。',
    ],
    explore: ({ draft, final, retries, paysBelow }) => [
      `先以 ${draft} 做草稿，再以 ${final} 定稿`,
      `分兩步。以每張成品 ${retriesText(retries)} 張草稿、1 次定稿估算；定稿低於 ${retriesText(paysBelow)} 次才划算。`,
    ],
    shorterPrompt: ({ from, to }) => [`提示詞 ${from} 個 token 縮短為 ${to} 個`, '說明較少：可能遺漏細節。'],
    fewerReferences: ({ from }) => [`參考圖 ${from} 張減為 1 張`, '會失去只出現在其他參考圖的內容。'],
    baseline: ({ from, to, paysBelow }) => [
      '以同一張基準圖作為參考圖',
      `各變化會接近基準圖。以迭代係數 ${retriesText(from)} 降為 ${retriesText(to)} 估算；低於 ${retriesText(paysBelow)} 才划算。`,
    ],
  },
  none: '此計畫沒有可再節省的方法。',
  atOnce: ({ n, images, wasted, usd }) => [
    `每次呼叫生成 1 張，而非一次 ${n} 張`,
    `只需採用一張時，一次 ${n} 張共需 ${images} 張，比計畫多 ${wasted} 張（${usdText(usd)} 美元）。n 適合從同一張基準圖做變化。`,
  ],
};
