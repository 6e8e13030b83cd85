import type { PaperPage, PaperView } from '../../contract/schemas/paper';
import type { PetitionDraftView } from '../../contract/schemas/petition';
import { isPassing, type ApiError, type ApiResult } from '../api/api-error';
import type { BlobBox, KeptFile } from '../platform/blob-box';
import type { Gathered } from './send-letter';

/** Gently: a check takes a moment, a virus scan may take longer; after all of these it is asked again another time. */
const POLL_MS = [800, 1_500, 3_000, 5_000, 10_000, 20_000, 30_000] as const;

export interface GatherParts {
  files: Pick<BlobBox, 'list' | 'remove'>;
  putDraft(id: string, provinceId: string): Promise<ApiResult<PetitionDraftView>>;
  /** Sends the bytes, going on where an earlier try stopped. */
  upload(draftId: string, file: KeptFile): Promise<ApiResult<null>>;
  list(draftId: string): Promise<ApiResult<PaperPage>>;
  pause(delayMs: number): Promise<void>;
  /** What is said of a picture that the check turned away. */
  rejected(paper: PaperView): string;
}

const failure = ({ code, title, ...error }: ApiError): Gathered => ({ ok: false, passing: isPassing({ code, title, ...error }) || code === 'unauthenticated', why: { code, title } });

/** The pictures of a draft, those still on the device sent first, in the order the server has them. */
export async function gatherPictures(draftId: string, provinceId: string, parts: GatherParts): Promise<Gathered> {
  const waiting = await parts.files.list(draftId);
  if (waiting.length > 0) {
    const room = await parts.putDraft(draftId, provinceId);
    if (!room.ok) return failure(room.error);
  }
  for (const file of waiting) {
    const sent = await parts.upload(draftId, file);
    if (!sent.ok) return failure(sent.error);
    await parts.files.remove(draftId, file.sha256);
  }
  for (const delayMs of POLL_MS) {
    const listed = await parts.list(draftId);
    if (!listed.ok) return failure(listed.error);
    const papers = listed.value.items;
    const bad = papers.find(({ state, fault }) => state === 'rejected' && fault !== 'duplicate');
    if (bad) return { ok: false, passing: false, why: { code: 'paper_rejected', title: parts.rejected(bad) } };
    if (!papers.some(({ state }) => state === 'checking')) return { ok: true, paperIds: papers.filter(({ state }) => state === 'ready').map(({ id }) => id) };
    await parts.pause(delayMs);
  }
  return { ok: false, passing: true, why: { code: 'timeout', title: '' } };
}
