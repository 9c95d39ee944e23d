import type { Item } from '../block';
import type { ColumnKey } from '../columns';

/** One column of the deliverables. */
export type DeliverableColumn = Omit<Item, 'column' | 'to' | 'row' | 'rows' | 'name'>;
export type DeliverableColumns = Partial<Record<ColumnKey, DeliverableColumn>>;

const atLeast = (least: number) => ({ kind: 'at least', least }) as const;

/** What people fill in. */
export const inputColumns: DeliverableColumns = {
  use: { look: 'left' },
  ratio: { look: 'left', format: 'text', choice: { kind: 'cells', name: 'ratios' } },
  quality: { look: 'left', choice: { kind: 'cells', name: 'qualities' } },
  rate: { look: 'left', choice: { kind: 'rates' } },
  finals: { look: 'centre', format: 'count', choice: atLeast(0) },
  retries: { look: 'centre', choice: atLeast(1) },
  buffer: { look: 'centre', format: 'percent' },
  yourSize: { look: 'centre', format: 'text' },
  minEdge: { look: 'centre', format: 'count', choice: atLeast(0) },
  prompt: { look: 'centre', format: 'count', choice: atLeast(0) },
  references: { look: 'centre' },
  baseline: { look: 'left' },
  generated: { look: 'centre', format: 'count', choice: atLeast(0) },
  kept: { look: 'centre', format: 'count', choice: atLeast(0) },
  billed: { look: 'centre', format: 'amount', choice: atLeast(0) },
};
