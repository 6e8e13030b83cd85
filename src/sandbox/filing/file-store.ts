import { createHash } from 'node:crypto';

/** Most portals stop at 8 MiB a file. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;
/** Room for a file a little too large, so that the system and not the server refuses it. */
export const MAX_UPLOAD_BYTES = 12 * 1024 * 1024;

export interface StoredFile {
  id: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  /** Hex. */
  sha256: string;
  /** null when there was no room for the bytes any more. */
  bytes: Buffer | null;
}

export type UploadResult = { ok: true; file: StoredFile } | { ok: false; fault: 'empty' | 'too_large' };

export interface FileStore {
  add(id: string, name: string, contentType: string, bytes: Buffer): UploadResult;
  find(id: string): StoredFile | null;
  clear(): void;
}

const MAX_KEPT_BYTES = 64 * 1024 * 1024;
const MAX_FILES = 40_000;

/** Hash of a file, hex. */
export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Uploaded files in memory: hash and size of each, bytes only while there is room. */
export function createFileStore(): FileStore {
  const files = new Map<string, StoredFile>();
  let keptBytes = 0;
  return {
    add: (id, name, contentType, bytes) => {
      if (bytes.length === 0) return { ok: false, fault: 'empty' };
      if (bytes.length > MAX_FILE_BYTES) return { ok: false, fault: 'too_large' };
      const fits = keptBytes + bytes.length <= MAX_KEPT_BYTES;
      if (fits) keptBytes += bytes.length;
      const file = { id, name: name.slice(0, 200), contentType, sizeBytes: bytes.length, sha256: sha256Of(bytes), bytes: fits ? bytes : null };
      const oldest = files.size >= MAX_FILES ? files.values().next().value : undefined;
      if (oldest !== undefined) {
        files.delete(oldest.id);
        keptBytes -= oldest.bytes?.length ?? 0;
      }
      files.set(id, file);
      return { ok: true, file };
    },
    find: (id) => files.get(id) ?? null,
    clear: () => {
      files.clear();
      keptBytes = 0;
    },
  };
}
