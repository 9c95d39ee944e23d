import type { CountReply } from '../../bridge/rates';
import { findMirror } from './find-mirror';
import { markerNameAt } from './name-marker';
import { countNotFollowing } from './rewrite-formulas';

/** How many formulas of ours in the document do not end in the marker; 0 where there is none to end in. */
export function notFollowing(): CountReply {
  const mirror = findMirror('usual name');
  const name = mirror && markerNameAt(mirror);
  const none = { formulas: 0, isCutShort: false };
  return { kind: 'counted', ...(mirror && name ? countNotFollowing({ ...mirror, name }) : none) };
}
