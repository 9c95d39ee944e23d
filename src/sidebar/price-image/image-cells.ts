/** What was typed on the page, field by field. */
export type ImageDraft = Readonly<Record<ImageField, string>>;

/** The fields of the page, in the order of the formulas' arguments. */
export type ImageField =
  | 'size'
  | 'quality'
  | 'rate'
  | 'prompt'
  | 'references'
  | 'finals'
  | 'retries'
  | 'buffer';

/** What a formula's arguments would hold: text or numbers; '' where nothing was typed. */
export type ImageCells = Readonly<Record<ImageField, string | number>>;

/** The page before anything is typed. */
export const NEW_IMAGE: ImageDraft = {
  size: '1024x1024',
  quality: 'medium',
  rate: '',
  prompt: '',
  references: '',
  finals: '',
  retries: '',
  buffer: '',
};

/** The cells that say what was typed, with decimals as the spreadsheet writes them. A prompt keeps its spaces, since they are tokens. */
export function imageCells(draft: ImageDraft, decimalComma = false): ImageCells {
  const { size, quality, rate, prompt, references, finals, retries, buffer } = draft;
  return {
    // A formula whose first argument is blank is blank itself.
    size: size.trim() || NEW_IMAGE.size,
    quality,
    rate,
    prompt: numberCell(prompt, /^\d{1,10}$/),
    references: numberCell(references, /^\d{1,10}$/),
    finals: numberCell(finals, DECIMAL, decimalComma),
    retries: numberCell(retries, DECIMAL, decimalComma),
    buffer: numberCell(buffer, DECIMAL, decimalComma),
  };
}

/** `1.000` may be a thousand: the formulas' parameters know how such a text is read. */
const DECIMAL = /^(?![1-9]\d{0,2}\.\d{3}%?$)(\d{1,10}(?:\.\d{1,9})?)(%?)$/;

/** What is plainly a number is one, with a point for decimals; anything else stays as it was typed. */
function numberCell(typed: string, pattern: RegExp, decimalComma = false): string | number {
  const shown = typed.normalize('NFKC').trim();
  const text = decimalComma ? shown.replace(/^(\d+),(\d+%?)$/, '$1.$2') : shown;
  const isPlain = pattern.test(text);
  if (!isPlain) return text === '' ? '' : typed;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}
