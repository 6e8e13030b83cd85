import type { PaperRow, PaperStore } from '../store/papers';
import type { PaperFiles } from './paper-files';

/** Takes papers away with their bytes; bytes that another paper shares stay until the last one goes. */
export interface PaperRemover {
  /** False, and nothing removed, when it is part of what was filed. A result kept for reuse is not. */
  remove(row: PaperRow): Promise<boolean>;
  /** All unfiled papers of a draft. */
  removeOfDraft(draftId: string): Promise<void>;
}

export function createPaperRemover({ papers, files }: { papers: PaperStore; files: PaperFiles }): PaperRemover {
  async function removeBytes({ id, storageKey }: PaperRow): Promise<void> {
    await Promise.all([files.remove('incoming', id), files.remove('quarantine', id)]);
    const { size: shared } = await papers.namesInUse({ ids: [], storageKeys: [storageKey] });
    if (shared === 0) await files.remove('vault', storageKey);
  }
  return {
    async remove(row) {
      if (!(await papers.remove(row.id))) return false;
      await removeBytes(row);
      return true;
    },
    async removeOfDraft(draftId) {
      for (const row of await papers.removeOfDraft(draftId)) await removeBytes(row);
    },
  };
}
