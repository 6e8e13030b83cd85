import type { UploadLimits } from '../../contract/schemas/procedure';
import type { PaperFault } from '../../contract/schemas/paper';
import { hashBlob } from './hash-blob';
import { shrinkPicture } from './shrink-picture';

export interface PreparedFile {
  blob: Blob;
  name: string;
  type: string;
  /** SHA-256 of the bytes to send, hex. */
  sha256: string;
}

export type Prepared = { ok: true; file: PreparedFile } | { ok: false; fault: Extract<PaperFault, 'unreadable' | 'empty' | 'oversized' | 'wrong_type'>; sizeBytes: number };

/** Some phones name no type for a chosen file. */
const TYPE_BY_EXTENSION: Record<string, string> = {
  jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic', heif: 'image/heif', pdf: 'application/pdf', doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const typeOf = (file: File): string => file.type || TYPE_BY_EXTENSION[file.name.split('.').pop()?.toLowerCase() ?? ''] || '';

/** A picture made smaller, anything else as it is; what would be turned away anyway is told before a byte is sent. */
export async function prepareFile(file: File, { maxFileBytes, types }: UploadLimits, shrink: typeof shrinkPicture = shrinkPicture): Promise<Prepared> {
  const refuse = (fault: Exclude<Prepared, { ok: true }>['fault'], sizeBytes: number = file.size): Prepared => ({ ok: false, fault, sizeBytes });
  if (file.size === 0) return refuse('empty');
  const type = typeOf(file);
  const isPicture = type.startsWith('image/');
  if (!types.includes(type) && !(isPicture && types.includes('image/jpeg'))) return refuse('wrong_type');
  try {
    const blob = isPicture ? await shrink(file) : file;
    if (blob === null) return refuse('unreadable');
    if (blob.size > maxFileBytes) return refuse('oversized', blob.size);
    const name = isPicture ? `${file.name.replace(/\.[^.]*$/, '') || 'anh'}.jpg` : file.name;
    return { ok: true, file: { blob, name: name.slice(-120), type: isPicture ? 'image/jpeg' : type, sha256: await hashBlob(blob) } };
  } catch {
    return refuse('unreadable'); // taken away (a removed card, a file in the cloud) while it was read, or too large to be drawn on this phone
  }
}
