import { createSealedJson } from '../security/sealed-json';
import type { Secrets } from '../security/secrets';
import { DeliveryProgress, ErrandContent, FilingContent } from './filing-content';

/** What is kept about filings, sealed under the table, the column and the row it belongs to. */
export interface FilingBox {
  sealContent(filingId: string, content: FilingContent): string;
  openContent(row: { id: string; contentSealed: string }): FilingContent;
  sealErrand(errandId: string, content: ErrandContent): string;
  openErrand(row: { id: string; contentSealed: string }): ErrandContent;
  sealProgress(filingId: string, progress: DeliveryProgress): string;
  openProgress(row: { id: string; progressSealed: string | null }): DeliveryProgress;
}

export function createFilingBox({ sealKey }: Secrets): FilingBox {
  const { close, open } = createSealedJson(sealKey);
  const content = (id: string): string => `filings.content:${id}`;
  const errand = (id: string): string => `errands.content:${id}`;
  const progress = (id: string): string => `filings.progress:${id}`;
  return {
    sealContent: (id, value) => close(content(id), value),
    openContent: ({ id, contentSealed }) => open(FilingContent, content(id), contentSealed),
    sealErrand: (id, value) => close(errand(id), value),
    openErrand: ({ id, contentSealed }) => open(ErrandContent, errand(id), contentSealed),
    sealProgress: (id, value) => close(progress(id), value),
    openProgress: ({ id, progressSealed }) => (progressSealed === null ? { fileIds: {}, createSentAtMs: null } : open(DeliveryProgress, progress(id), progressSealed)),
  };
}
