import { createSealedJson } from '../security/sealed-json';
import type { Secrets } from '../security/secrets';
import { HeardContent, LetterContent, LetterErrandContent, LetterProgress } from './letter-content';

/** What is kept about letters, sealed under the table, the column and the row it belongs to. */
export interface LetterBox {
  sealContent(id: string, content: LetterContent): string;
  openContent(row: { id: string; contentSealed: string }): LetterContent;
  sealHeard(id: string, heard: HeardContent): string;
  /** Null before anything was heard. */
  openHeard(row: { id: string; heardSealed: string | null }): HeardContent | null;
  sealProgress(id: string, progress: LetterProgress): string;
  openProgress(row: { id: string; progressSealed: string | null }): LetterProgress;
  sealErrand(id: string, content: LetterErrandContent): string;
  openErrand(row: { id: string; contentSealed: string }): LetterErrandContent;
}

export function createLetterBox({ sealKey }: Secrets): LetterBox {
  const { close, open } = createSealedJson(sealKey);
  const content = (id: string): string => `letters.content:${id}`;
  const heard = (id: string): string => `letters.heard:${id}`;
  const progress = (id: string): string => `letters.progress:${id}`;
  const errand = (id: string): string => `letter_errands.content:${id}`;
  return {
    sealContent: (id, value) => close(content(id), value),
    openContent: ({ id, contentSealed }) => open(LetterContent, content(id), contentSealed),
    sealHeard: (id, value) => close(heard(id), value),
    openHeard: ({ id, heardSealed }) => (heardSealed === null ? null : open(HeardContent, heard(id), heardSealed)),
    sealProgress: (id, value) => close(progress(id), value),
    openProgress: ({ id, progressSealed }) => (progressSealed === null ? { fileIds: {}, createSentAtMs: null } : open(LetterProgress, progress(id), progressSealed)),
    sealErrand: (id, value) => close(errand(id), value),
    openErrand: ({ id, contentSealed }) => open(LetterErrandContent, errand(id), contentSealed),
  };
}
