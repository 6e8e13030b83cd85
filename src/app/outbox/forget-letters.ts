import { createBlobBox } from '../platform/blob-box';
import type { DeviceStorage } from '../platform/port';
import { KEPT_NOTES_KEY } from './kept-notes';
import { OUTBOX_KEY } from './outbox-key';
import { PETITION_DRAFTS_KEY } from './petition-draft';
import { QUESTION_DRAFTS_KEY } from './question-draft';
import { WRITER_KEY } from './writer';

/** After signing out, or when everything is deleted: who comes next must not find, or send, what this citizen wrote. */
export async function forgetLetters(storage: DeviceStorage): Promise<void> {
  for (const key of [OUTBOX_KEY, PETITION_DRAFTS_KEY, QUESTION_DRAFTS_KEY, KEPT_NOTES_KEY, WRITER_KEY]) await storage.remove(key);
  await createBlobBox().clear();
}
