import type { SidebarTexts } from '../../i18n/words';
import type { FileFault } from './rate-file';

/** What a file is that cannot be imported, as a sentence. */
export function faultText(fault: FileFault | 'unreadable', texts: SidebarTexts['importing']): string {
  if (typeof fault === 'string') return texts.faults[fault];
  return fault.looksLike === 'per token' ? texts.looksPerToken : texts.looksLike(fault.looksLike);
}
