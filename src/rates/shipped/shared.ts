/** The day on which sources were read a second time, or kept copies of them; a copy's own day stands in the note. */
export const SECOND_LOOK = '2026-11-26';

/** USD per 1M tokens of gpt-image-2, 2.5 and 2.6. */
export const STANDARD = {
  per: 'million tokens',
  textIn: 5,
  textInCached: 1.25,
  imageIn: 8,
  imageInCached: 2,
  imageOut: 30,
  textOut: 'not offered',
} as const;

/** Resolutions by the longer edge, as sellers call them. */
export const TIERS = [
  { name: '1K', maxEdge: 1536 },
  { name: '2K', maxEdge: 2048 },
  { name: '4K', maxEdge: 3840 },
];
