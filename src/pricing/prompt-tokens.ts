import { problem } from '../messages/problem';

/**
 * Text tokens that a generation is billed on top of its prompt. Source: measured on gpt-image-2, 2026-06 to 2026-09:
 * "a cat" is 2 tokens of o200k_base and is billed 8; prompts of 31, 34, 636 and 654 tokens are billed 6 more as well.
 */
export const PROMPT_OVERHEAD_TOKENS = 6;

/** The longest prompt that the API takes, in characters. Source: OpenAI's SDK, `ImageGenerateParams.prompt`. */
const MOST_CHARACTERS = 32000;

type Pattern = readonly [pattern: RegExp, tokens: number];

/**
 * First the pieces in which o200k_base looks for tokens, one at least in each: words with the space or mark before them, up to three digits,
 * marks with the line breaks after them, line breaks, spaces. Chinese and other scripts are counted by character below.
 * Then what words take beyond their one token, by row: of six letters or more; of eight; each ten; a Latinate ending, which is seldom
 * cut up; words common in prompts that are cut up; with no space before them; long ones too; names in mid-sentence; capitals in a row; accents.
 */
const LATIN: Pattern[] = [
  [
    /[ -/:-@[-\x60{-~]?(?:[A-Z]*[a-z\xc0-\xd6\xd8-\u1fff\uac00-\ud7af]+(?:'(?:[dmst]|ll|re|ve))?|[A-Z]+)|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\n\r/]*|\s*[\n\r]+|\s+(?!\S)|\s+/gu,
    1,
  ],
  [/[A-Za-z]{6,}/g, 0.09],
  [/[A-Za-z]{8,}/g, 0.1],
  [/[A-Za-z]{10}/g, 0.27],
  [
    /\b(?=[a-z]{7,})[a-z]*(?:tion|[ea]ct|ent|al\b|at[ei]|ia|ity|ive|[ao]ry|ous|ure|pro|[ae]nce|able|graph)/gi,
    -0.31,
  ],
  [
    /\b(?:hyperreal|phot(?=oreal)|anamorphic|backli|baroque|biolum|bokeh|chiaroscuro|claymation|cobblest|desaturat|diffused|diorama|dystopian|ethereal|fisheye|foggy|gouache|grainy|(?:half|duo)tone|hazy|holograph|hyperdetail|impasto|indigo|iridescent|isometric|japandi|kawaii|lanterns|letterpress|(?:lino|wood)cut|magenta|misty|mockup|monochrom|monstera|(?:moon|lamp|candle)li|moodboard|moody|obsidian|ochre|octane|origami|overcast|patina|polaroid|risograph|sepia|softbox|(?:cyber|solar|steam)punk|stippl|sunbeam|sunlit|taupe|telephoto|terra(?:co|z)|(?:und|ov)erexpos|(?:vapor|synth)w|vignett|volumetric|weathered)|oreal/gi,
    0.99,
  ],
  [/(?:^|[^ A-Za-z])[A-Za-z]{5,}/g, 0.31],
  [/(?:^|[^ A-Za-z])[a-z]{7,}/g, 0.33],
  [/[a-z,"] [A-Z][a-z]{3,}/g, 0.51],
  [/[A-Z](?=[A-Z]{2})/g, 0.23],
  [/[\xc0-\xd6\xd8-\u017f]/g, 1.18],
];

/**
 * A Chinese character; those common in prompts in Taiwan that take two tokens; pairs common there that take one; pairs
 * of Simplified Chinese that take one.
 */
const CHINESE: Pattern[] = [
  [/\p{Script=Han}/gu, 0.98],
  [
    /[仰俠俯倦偵傘傾儀剛勞叭唇啡喇圍圓垂堆塊壯壺壽嬤嬰孫寧層屬峽巫巷巾帆幫幾廊廓廚廟廳弧彈慶憂懷懸捧捲揮摺擁擴攤斑斜昏曦枕柵栽棉椅楓樹橘橫櫃櫻欄殼毯氛淨淺湯溫溼漠漩漸潛潤澤濃濕瀏瀑烤煎煮燈燥燭爍爐爬爺牆牽獅獎獨玫珈珊瑚瑜瑰瓷畢疊癒皺眾瞰碗磚礁祕禮筷簾籠籤粥糊紋紗絨綠綴緞緻繞繪聖膀膚膝膠臂臉臥舊舖苔菊葵蒜蒸蓋蔥薑藍藥蘭蛙蜓蝦蝸螢蟹衝衫袍裡複褐褲襯覺訝誕豐豔豬貓貝賣贈蹲躍躺軟輕邊醋醬釣鈕銅銳鋼鍊鍋鏡鐵閃隧隻雜雲霧靈靜鞭頰顆顏顧顯飄飽餃餅騎驚髮鬆鬍鬧鮮鯨鳳鴨鵝鵡鶴鷹鸚鹽麥麵齊齒龜]/g,
    1.35,
  ],
  [
    /的[一人大小新]|[上中大]的|不[同要]|人物|以下|任何|位置|使用|保持|內容|全部|公司|包含|可以|品[牌質]|商品|大[家小]|女[子孩性生]|孩子|學生|尺寸|工[作程]|我們|所有|手機|效果|文字|新品|方向|日[期本]|時間|植物|正在|比例|沒有|活動|漫畫|照片|生[日成活]|男子|背景|自[己然]|至少|藝術|表示|角色|設定|透明|避免|部分|重要|開始|限制|電[影話]|需求|高度|黃色|一致|主要/g,
    -1.15,
  ],
  [/标题|颜色|产品|设计|动画|摄影|绿色|电影|运动|年轻|电脑|步骤|统一|广告|图片|现代|一个|简单/g, -1.05],
  [/ (?=\p{Script=Han})/gu, -0.27],
];

/** Japanese kana; Korean; Greek and Cyrillic; Hebrew, Arabic, Indic, Thai and others; emoji and whatever is left. */
const OTHER: Pattern[] = [
  [/[\u3040-\u30fa\u30fc-\u30ff\uff66-\uff9f]/g, 0.78],
  [/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/g, 0.46],
  [/[\u0370-\u052f]/g, 0.18],
  [/[\u0530-\u10ff\u1200-\u1dff]/g, 0.25],
  [/[^\0-\u2606\u3000-\u30ff\u3130-\u318f\uac00-\ud7af\uff00-\uffef\p{Script=Han}]/gu, 1.2],
];

/**
 * What a prompt is made of, and the tokens of o200k_base that each occurrence adds to the estimate; occurrences may overlap.
 * The figures are fitted by `test/bench/fit-prompt-tokens.ts`.
 */
export const PROMPT_PATTERNS: readonly Pattern[] = [...LATIN, ...CHINESE, ...OTHER];

/**
 * Text tokens of a prompt by itself, estimated: what OpenAI's tokenizer o200k_base (2.3 MB) would count, from a few dozen patterns;
 * in ASCII alone there is nothing of the patterns of other scripts.
 * Whole; at least 1 where there is anything to see. Takes time in proportion to the prompt's length.
 * @throws Problem prompt/too-long
 */
export function promptTokens(prompt: string): number {
  // The API counts an emoji as one character, JavaScript as two.
  const characters = prompt.length > MOST_CHARACTERS ? [...prompt].length : 0;
  if (characters > MOST_CHARACTERS) throw problem('prompt/too-long', { characters });
  let tokens = 0;
  for (const [pattern, each] of /[^\0-\x7f]/.test(prompt) ? PROMPT_PATTERNS : LATIN)
    tokens += each * (prompt.match(pattern)?.length ?? 0);
  return Math.max(/\S/.test(prompt) ? 1 : 0, Math.round(tokens));
}

/**
 * Text tokens that a generation with this prompt is billed, estimated: the prompt's own and the fixed overhead.
 * @throws Problem prompt/too-long
 */
export const billedPromptTokens = (prompt: string) => promptTokens(prompt) + PROMPT_OVERHEAD_TOKENS;
