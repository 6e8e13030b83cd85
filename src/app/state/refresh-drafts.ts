import { listDrafts } from '../api/filing/drafts';
import { currentPlatform } from '../platform/current';
import type { DraftLine } from './draft-index';
import { syncDrafts } from './sync-drafts';

/** The device's list joined with the server's; null when the server does not answer, so that the device's own stands. */
export async function refreshDrafts(): Promise<DraftLine[] | null> {
  const result = await listDrafts();
  return result.ok ? syncDrafts(currentPlatform().storage, result.value.items, result.value.nextCursor === null) : null;
}
