import { deleteDraft } from '../api/filing/drafts';
import { createPetition, putPetitionDraft } from '../api/listening/petitions';
import { createQuestion } from '../api/listening/questions';
import { listPapers, uploadsUrl, uploadSession } from '../api/filing/papers';
import { failed, ok, type ApiResult } from '../api/api-error';
import { createBlobBox, type KeptFile } from '../platform/blob-box';
import { currentPlatform } from '../platform/current';
import { newId } from '../state/new-id';
import { sendFile } from '../uploading/send-file';
import { createUploadStorage } from '../uploading/upload-storage';
import { gatherPictures } from './gather-pictures';
import { createOutbox, type Outbox } from './outbox';
import { idOf, type OutboxItem } from './outbox-item';
import { outboxWords } from './outbox-words';
import { petitionDrafts } from './petition-draft';
import { questionDrafts } from './question-draft';
import { sendLetter } from './send-letter';

let outbox: Outbox | null = null;

/** The one outbox of this app, made when it is first needed. */
export function theOutbox(): Outbox {
  outbox ??= makeOutbox();
  return outbox;
}

/** Puts another in place, for tests. */
export function replaceOutbox(other: Outbox | null): void {
  outbox = other;
}

function makeOutbox(): Outbox {
  const { storage } = currentPlatform();
  const files = createBlobBox();

  const upload = (draftId: string, { paperCode, blob, name, type, sha256 }: KeptFile): Promise<ApiResult<null>> =>
    new Promise((resolve) => {
      const parts = { endpoint: uploadsUrl(), storage: createUploadStorage(storage), session: uploadSession() };
      sendFile({ blob, name, type, sha256 }, { draftId, paperCode }, parts, {
        onProgress: () => undefined,
        onSent: () => resolve(ok(null)),
        // Taken already (the page sent it just before it was closed): it is there, which is all that is wanted.
        onError: (error) => resolve(error.code === 'paper_rejected' && error.hint === 'duplicate' ? ok(null) : failed(error)),
      });
    });

  async function onGone(item: OutboxItem, arrivedAs: string | null): Promise<void> {
    const id = idOf(item);
    const { letter, hasFiles } = item;
    // The pictures that went ahead; those of a letter that arrived after all stay with it.
    if (arrivedAs === null && letter.kind === 'petition' && (hasFiles || letter.body.pictures.length > 0)) void deleteDraft(id);
    await (letter.kind === 'petition' ? petitionDrafts : questionDrafts).drop(storage, id);
    for (const { sha256 } of await files.list(id)) await files.remove(id, sha256);
  }

  return createOutbox({
    storage,
    newKey: newId,
    onGone,
    send: (item, keep) =>
      sendLetter(item, keep, {
        createPetition,
        createQuestion,
        gather: (draftId, provinceId) =>
          gatherPictures(draftId, provinceId, {
            files,
            putDraft: putPetitionDraft,
            upload,
            list: listPapers,
            pause: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
            rejected: ({ fileName }) => outboxWords.say('picture_rejected', { name: fileName }),
          }),
      }),
  });
}
