import { open, writeFile, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { ERRORS, type Upload } from '@tus/server';
import type { RunningHashes } from './running-hashes';
import { createTailWriter } from './tail-writer';

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

  /** The folder is there since the start, and what is known of an upload is its row. */
  override async create(upload: Upload): Promise<Upload> {
    await writeFile(`${this.directory}/${upload.id}`, '', { flag: 'wx', mode: 0o600 });
    return upload;
  }

  /** What was taken before a cut is on disk when this throws. */
  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const file = await this.openExisting(id);
    const tail = createTailWriter(file, offset);
    let at = offset;
    try {
      try {
        for await (const chunk of readable) {
          const bytes: Buffer = chunk;
          await tail.take(bytes);
          this.hashes.add(id, at, bytes);
          at += bytes.length;
        }
      } finally {
        await tail.flush();
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
