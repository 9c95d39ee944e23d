/** Texts in hidden cells by which a worksheet and its parts are found again, wherever they have been moved. */
export const MARKS = {
  plan: 'image-cost plan',
  /** In the row of the totals: deliverables stand above it. */
  planEnd: 'image-cost plan end',
  frozen: 'image-cost frozen plan',
  actual: 'image-cost actual',
  actualEnd: 'image-cost actual end',
  approved: 'image-cost approved plan',
  /** In place of the id of a row's rate where the document's default rate is meant. */
  defaultRate: '*',
} as const;
