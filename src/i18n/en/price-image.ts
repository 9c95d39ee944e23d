import { count } from '../number-text';

export const priceImage = {
  title: 'Price an image',
  fields: {
    size: { label: 'Size or ratio', hint: '1024x1536, 4:5, portrait' },
    quality: { label: 'Quality', hint: '' },
    rate: { label: 'Rate', hint: '' },
    prompt: { label: 'Prompt', hint: 'Its text, or a number of tokens.' },
    references: { label: 'Reference images', hint: 'How many, or their sizes: 1024x1024; 800x600' },
    finals: { label: 'Finals', hint: 'Images to keep.' },
    buffer: { label: 'Buffer', hint: 'Such as 20%.' },
    retries: {
      label: 'Generations per final (retries)',
      hint: 'On average, the first image included: 1 or more.',
    },
  },
  defaultRate: (name: string): string => `Default (${name})`,
  promptTokens: (tokens: number): string => `About ${count(tokens)} text tokens.`,
  pixels: (size: string): string => `Made at ${size}.`,
  useSize: (size: string): string => `Use ${size}`,
  plan: 'For a whole plan',
  image: 'One image',
  total: 'The plan',
  generations: (generations: number): string =>
    generations === 1 ? '1 generation to pay' : `${count(generations)} generations to pay`,
  noFigure: 'No price yet: see the field marked above.',
  noUsd: 'USD unknown',
  parts: 'What it is made of',
  part: 'Part',
  tokens: 'Tokens',
  noTokens: 'sold by the image',
  others: 'Other ways to be charged',
  othersHint: 'The same image; percentages against the price above.',
  unpriced: (rates: number): string =>
    rates === 1 ? '1 rate cannot price it' : `${rates} rates cannot price it`,
  insert: 'Insert formula',
  inserting: 'Inserting…',
  inserted: (cell: string): string => `Formula inserted in ${cell}.`,
  filled: (cell: string, holds: string): string => `${cell} holds ${holds} – replace it?`,
  replace: 'Replace',
  keep: 'Keep it',
  backToSheet: 'To the sheet (F6)',
};
