import type { DraftSummary } from '../../contract/schemas/draft';
import type { DeviceStorage } from '../platform/port';
import { dropDraft, readDraft } from './draft-box';
import { readDraftIndex, writeDraftIndex, type DraftLine } from './draft-index';

const newest = (one: DraftLine, other: DraftLine | undefined): DraftLine => (other && Date.parse(other.savedAt) > Date.parse(one.savedAt) ? other : one);

/**
 * Joins the device's list with the server's: drafts of other devices appear; one the server had and has no more (expired, filed or
 * deleted elsewhere) leaves, unless this device holds something of it that was never sent. `complete`: the server listed all there are.
 */
export async function syncDrafts(storage: DeviceStorage, server: readonly DraftSummary[], complete: boolean): Promise<DraftLine[]> {
  const listed = new Map(server.map(({ revision: _revision, ...line }) => [line.id, line]));
  for (const line of await readDraftIndex(storage)) {
    if (listed.has(line.id) || !complete) continue;
    const kept = await readDraft(storage, line.id);
    if (kept === null || (kept.revision > 0 && !kept.unsent)) await dropDraft(storage, line.id);
  }
  const here = await readDraftIndex(storage);
  const lines = here.map((line) => newest(line, listed.get(line.id)));
  return writeDraftIndex(storage, [...lines, ...[...listed.values()].filter(({ id }) => !here.some((line) => line.id === id))]);
}
