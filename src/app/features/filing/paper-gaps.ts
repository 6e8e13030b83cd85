import type { PaperNeed } from '../../../contract/schemas/procedure';
import type { PaperView } from '../../../contract/schemas/paper';
import type { UploadItem } from '../../uploading/upload-item';

interface Held {
  held: readonly PaperView[] | null;
  items: readonly UploadItem[];
}

/** Papers that must be there and are not, and whether something is still on its way or being checked. */
export function paperGaps(needed: readonly PaperNeed[], { held, items }: Held): { missing: PaperNeed[]; waiting: boolean } {
  const codes = new Set(needed.map(({ code }) => code));
  const onTheWay = items.filter(({ paperCode, phase: { kind } }) => codes.has(paperCode) && kind !== 'turned_away' && kind !== 'failed');
  const arrived = (held ?? []).filter(({ paperCode, state }) => codes.has(paperCode) && (state === 'ready' || state === 'checking'));
  const missing = needed.filter(({ code, required }) => required && ![...onTheWay, ...arrived].some(({ paperCode }) => paperCode === code));
  return { missing, waiting: onTheWay.length > 0 || arrived.some(({ state }) => state === 'checking') };
}
