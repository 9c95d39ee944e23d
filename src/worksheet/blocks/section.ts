import type { Item } from '../block';

/** A line over the whole width, and a title at the left of it. */
export const section = (title: string): Item[] => [
  { column: 'index', to: 'sureCost', look: 'section' },
  { column: 'index', value: title, look: 'sectionTitle' },
];
