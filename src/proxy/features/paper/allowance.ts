import type { UploadLimits } from '../../../contract/schemas/procedure';
import { MAX_PAPER_BYTES } from '../../filing-core/paper-limits';
import type { Refusal } from '../../http/problem';
import type { AdmissionFault, PaperAllowance } from '../../store/admit-paper';
import { isInspectable } from './inspect/inspect-file';
import type { PaperParts } from './paper-parts';

const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;
/** Rejected ones count too, until they are forgotten: each cost a check. */
const MAX_UNFILED_FILES = 400;
const RECOUNT_MS = 60_000;

export const allowanceOf = ({ config }: PaperParts, limits: UploadLimits): PaperAllowance => ({
  maxOpenUploads: config.MAX_OPEN_UPLOADS,
  maxUnfiledFiles: MAX_UNFILED_FILES,
  maxUnfiledBytes: config.MAX_PERSON_PAPER_MEGABYTES * MEGABYTE,
  maxFilesPerPaper: limits.maxFilesPerPaper,
  maxDraftBytes: limits.maxTotalBytes,
});

/** Why a file of this size and type is not even begun, by the name the citizen is told; null when it may be. */
export function faultOfAnnounced(limits: UploadLimits, { sizeBytes, fileType }: { sizeBytes: number; fileType: string }): Refusal | null {
  if (!limits.types.includes(fileType) || !isInspectable(fileType)) return { code: 'paper_rejected', hint: 'wrong_type' };
  if (sizeBytes === 0) return { code: 'paper_rejected', hint: 'empty' };
  return sizeBytes > Math.min(limits.maxFileBytes, MAX_PAPER_BYTES) ? { code: 'paper_rejected', hint: 'oversized' } : null;
}

export const refusalOfAdmission = (fault: AdmissionFault): Refusal =>
  fault === 'duplicate' ? { code: 'paper_rejected', hint: 'duplicate' } : { code: 'too_many_open', hint: fault };

/** Turns new files away while there is no room for them, before the disk itself does. */
export interface RoomKeeper {
  hasRoom(sizeBytes: number): Promise<boolean>;
  /** What was begun since the last count is taken as if it were there already; what was turned away for another reason is not. */
  take(sizeBytes: number): void;
}

export function createRoomKeeper({ store, files, clock, config }: PaperParts): RoomKeeper {
  let counted = { used: 0, free: 0, untilMs: 0 };
  return {
    async hasRoom(sizeBytes) {
      if (clock.nowMs() >= counted.untilMs) counted = { used: await store.papers.usedBytes(), free: await files.freeBytes(), untilMs: clock.nowMs() + RECOUNT_MS };
      return counted.used + sizeBytes <= config.MAX_PAPERS_GIGABYTES * GIGABYTE && counted.free - sizeBytes >= config.MIN_FREE_DISK_MEGABYTES * MEGABYTE;
    },
    take(sizeBytes) {
      counted = { ...counted, used: counted.used + sizeBytes, free: counted.free - sizeBytes };
    },
  };
}
