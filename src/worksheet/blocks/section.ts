import type { Item } from '../block';

/** A line over the whole width, a title at the left of it, and what it is about. */
export const section = (title: string, lead = ''): Item[] => [
  { column: 'state', to: 'message', look: 'section' },
  { column: 'state', value: title, look: 'sectionTitle' },
  ...(lead ? ([{ column: 'quality', value: lead, look: 'sectionLead' }] as const) : []),
];
