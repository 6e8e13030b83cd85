import type { ApiError } from '../api/api-error';
import type { FileFault } from './upload-item';

const BY_HINT: Record<string, FileFault> = {
  unreadable: 'unreadable', empty: 'empty', oversized: 'oversized', wrong_type: 'wrong_type', damaged: 'damaged', infected: 'infected', duplicate: 'duplicate',
  scan_unavailable: 'scan_unavailable', too_many_files: 'too_many', too_many_bytes: 'total',
};

/** What is wrong with the file, when that is why it was refused; null when it was refused for another reason, such as the network. */
export function faultOfRefusal({ code, hint }: ApiError): FileFault | null {
  if (code === 'payload_too_large') return 'oversized';
  if (code === 'unsupported_media_type') return 'wrong_type';
  return (code === 'paper_rejected' || code === 'too_many_open') && hint !== null ? (BY_HINT[hint] ?? null) : null;
}
