import type { PaperView } from '../../contract/schemas/paper';
import type { UploadLimits } from '../../contract/schemas/procedure';
import { sizeWords, typeNames } from './file-words';
import type { SayPapers } from './papers-words';
import { percentOf, type FileFault, type UploadItem } from './upload-item';

/** Each fault by its own name, with what to do. */
export function faultSentenceOf(fault: FileFault, sizeBytes: number, limits: UploadLimits, t: SayPapers): string {
  if (fault === 'oversized') return sizeBytes > 0 ? t('fault_oversized', { size: sizeWords(sizeBytes), most: sizeWords(limits.maxFileBytes) }) : t('fault_oversized_plain');
  if (fault === 'wrong_type') return t('fault_wrong_type', { types: typeNames(limits.types) });
  if (fault === 'too_many') return t('fault_too_many', { n: limits.maxFilesPerPaper });
  if (fault === 'total') return t('fault_total', { most: sizeWords(limits.maxTotalBytes) });
  return t(`fault_${fault}`);
}

/** How far a file on its way is. */
export function uploadSentence(item: UploadItem, limits: UploadLimits, t: SayPapers): string {
  const { phase } = item;
  switch (phase.kind) {
    case 'preparing':
    case 'queued':
      return t(phase.kind);
    case 'sending':
    case 'paused':
    case 'waiting':
      return t(phase.kind, { percent: percentOf(item) });
    case 'turned_away':
      return faultSentenceOf(phase.fault, item.sizeBytes, limits, t);
    case 'failed':
      return phase.error.code === 'unauthenticated' ? t('sign_in') : phase.error.title ? t('failed', { why: phase.error.title }) : t('failed_plain');
  }
}

/** How far a file on the server is. */
export function paperSentence(paper: PaperView, limits: UploadLimits, t: SayPapers): string {
  switch (paper.state) {
    case 'receiving':
      return t('cut', { percent: percentOf({ sentBytes: paper.receivedBytes, sizeBytes: paper.sizeBytes }) });
    case 'checking':
      return t(paper.virusScan === 'waiting' ? 'checking_virus' : 'checking');
    case 'ready':
      return t(paper.virusScan === 'clean' ? 'ready_scanned' : 'ready');
    case 'rejected':
      if (paper.fault === 'unreadable' && paper.fileType === 'application/pdf') return t('fault_locked');
      return paper.fault === null ? t('failed_plain') : faultSentenceOf(paper.fault, paper.sizeBytes, limits, t);
  }
}
