import { shippedRows } from '../../src/rates/shipped-changes';
import { shippedVersion } from '../../src/rates/shipped-version';
import { type Marker, markerText } from '../../src/rates/stored/marker';
import { editionOf, POINTER_KEY } from '../../src/rates/stored/table-store';
import { edited } from './rate-documents';

const marker: Marker = { revision: 7, token: 'k3f9', date: '2026-11-22', shipped: shippedVersion() };
const { chunks, pointer } = editionOf({
  marker,
  language: 'en',
  defaultRateId: 'gpt-image-2',
  overrides: [edited(31)],
  shippedRows: shippedRows(),
});

/** What a document stores in which somebody saved a price of $31 per 1M image output tokens. */
export const SAVED_PROPERTIES: Readonly<Record<string, string>> = { ...chunks, [POINTER_KEY]: pointer };

/** The marker that its formulas pass along. */
export const MARKER = markerText(marker);
