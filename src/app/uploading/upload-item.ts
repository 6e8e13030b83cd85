import type { PaperFault } from '../../contract/schemas/paper';
import type { ApiError } from '../api/api-error';

/** What is wrong with a file, as far as the phone can tell or the server told. */
export type FileFault = PaperFault | 'too_many' | 'total';

export type UploadPhase =
  | { kind: 'preparing' }
  | { kind: 'queued' }
  | { kind: 'sending' }
  | { kind: 'paused' }
  /** No network: goes on by itself. */
  | { kind: 'waiting' }
  | { kind: 'turned_away'; fault: FileFault }
  | { kind: 'failed'; error: ApiError };

/** A file on its way from this phone. Once sent, it is one of the server's papers and leaves this list. */
export interface UploadItem {
  id: string;
  paperCode: string;
  fileName: string;
  sizeBytes: number;
  sentBytes: number;
  phase: UploadPhase;
}

export const percentOf = ({ sentBytes, sizeBytes }: { sentBytes: number; sizeBytes: number }): number => (sizeBytes === 0 ? 0 : Math.min(100, Math.floor((sentBytes * 100) / sizeBytes)));
