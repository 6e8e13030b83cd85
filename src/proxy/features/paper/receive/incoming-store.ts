import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { ERRORS, type Upload } from '@tus/server';
import type { RunningHashes } from './running-hashes';

/** What is kept of an upload beside its bytes; the table has it. */
export interface UploadFacts {
  get(id: string): Promise<Upload | undefined>;
}

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT']);

/**
 * tus' file store with the table in place of its JSON files: the bytes on disk say how far an upload is, its row says what it is.
 * Writes end only when the file is closed, so that the next offset is never read while bytes are still on their way.
 */
export class IncomingStore extends FileStore {
  constructor(folder: string, facts: UploadFacts, private readonly hashes: RunningHashes) {
    super({ directory: folder, configstore: { get: (id) => facts.get(id), set: async () => undefined, delete: async () => undefined } });
    // No length later (sizes are checked when it begins), no joining of parts.
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const file = await this.openExisting(id);
    let at = offset;
    try {
      for await (const chunk of readable) {
        const bytes: Buffer = chunk;
        for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
        this.hashes.add(id, at, bytes);
        at += bytes.length;
      }
      return at;
    } catch (error) {
      if (error instanceof Error && 'code' in error && FULL.has(error.code)) throw { status_code: 503, body: 'storage' };
      throw error;
    } finally {
      await file.close();
    }
  }

  /** It may have been given up on another device a moment ago. */
  private openExisting(id: string): Promise<FileHandle> {
    return open(`${this.directory}/${id}`, 'r+').catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? ERRORS.FILE_NOT_FOUND : error;
    });
  }
}
