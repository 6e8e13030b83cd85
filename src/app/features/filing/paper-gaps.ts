import type { PaperNeed } from '../../../contract/schemas/procedure';
import type { PaperView } from '../../../contract/schemas/paper';
import type { UploadItem } from '../../uploading/upload-item';

interface Held {
  held: readonly PaperView[] | null;
  items: readonly UploadItem[];
}

/**
 * Papers that must be there and are not, and whether something is still on its way, cut or being checked: the same as the proxy asks
 * of a filing, so that nobody finds out only when it is sent.
 */
export function paperGaps(needed: readonly PaperNeed[], { held, items }: Held): { missing: PaperNeed[]; waiting: boolean } {
  const codes = new Set(needed.map(({ code }) => code));
  const unsent = items.filter(({ paperCode, phase: { kind } }) => codes.has(paperCode) && kind !== 'turned_away');
  const there = (held ?? []).filter(({ paperCode, state }) => codes.has(paperCode) && state !== 'rejected');
  const missing = needed.filter(({ code, required }) => required && ![...unsent, ...there].some(({ paperCode }) => paperCode === code));
  return { missing, waiting: unsent.length > 0 || there.some(({ state }) => state !== 'ready') };
}
