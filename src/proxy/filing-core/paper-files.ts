import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sealBytes, unsealBytes } from '../security/seal';

export type Room = 'incoming' | 'quarantine' | 'vault';

/**
 * Where papers lie: `incoming/<paper id>` while bytes arrive, `quarantine/<paper id>` until they are known to be harmless,
 * `vault/<storage key>` after that. Only what is in the vault is ever handed on; there papers stay, so there they are sealed.
 */
export interface PaperFiles {
  pathOf(room: Room, name: string): string;
  folderOf(room: Room | 'locks'): string;
  /** Bytes on disk, or null when there is no such file. */
  sizeOf(room: Room, name: string): Promise<number | null>;
  /** When it was last written, epoch ms; null when there is no such file. */
  writtenAtMs(room: Room, name: string): Promise<number | null>;
  /** The whole paper in one buffer of at most `maxBytes`. Throws when one in the vault is not what was put there under this name. */
  read(room: Room, name: string, maxBytes: number): Promise<Buffer>;
  /** As it lies on disk. */
  stream(room: Exclude<Room, 'vault'>, name: string): ReadStream;
  /** There under its name only once all of it is written. */
  write(room: Room, name: string, pieces: readonly Buffer[]): Promise<void>;
  /** Resolves when its bytes are on disk for certain, power cut or not. */
  sync(room: Room, name: string): Promise<void>;
  /** From `incoming` to `quarantine`. */
  quarantine(name: string): Promise<void>;
  /** Whether or not it is there. */
  remove(room: Room, name: string): Promise<void>;
  freeBytes(): Promise<number>;
}

const TOO_LARGE = 'a stored paper is larger than any may be';
const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** At the head of every sealed file. One without it was kept before papers were sealed. */
const MARK = Buffer.from('MCV1');
/** What sealing adds at most. */
const MAX_SEAL_BYTES = 64;
const purposeOf = (name: string): string => `paper-file:${name}`;

/** Makes the folders under `dataDir`, readable by this user only. */
export async function openPaperFiles(dataDir: string, sealKey: Buffer): Promise<PaperFiles> {
  const root = join(dataDir, 'papers');
  const folderOf = (room: Room | 'locks'): string => join(root, room);
  const pathOf = (room: Room, name: string): string => join(root, room, name);
  for (const room of ['incoming', 'quarantine', 'vault', 'locks'] as const) await mkdir(folderOf(room), { recursive: true, mode: 0o700 });

  async function statOf(room: Room, name: string): Promise<{ size: number; mtimeMs: number } | null> {
    try {
      return await stat(pathOf(room, name));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    pathOf,
    folderOf,
    sizeOf: async (room, name) => (await statOf(room, name))?.size ?? null,
    writtenAtMs: async (room, name) => (await statOf(room, name))?.mtimeMs ?? null,
    async read(room, name, maxBytes) {
      const bytes = await readWhole(pathOf(room, name), maxBytes + MAX_SEAL_BYTES);
      const opened = room === 'vault' && bytes.subarray(0, MARK.length).equals(MARK) ? unsealBytes(sealKey, purposeOf(name), bytes.subarray(MARK.length)) : bytes;
      if (opened === null) throw new Error('a stored paper cannot be opened');
      if (opened.length > maxBytes) throw new Error(TOO_LARGE);
      return opened;
    },
    stream: (room, name) => createReadStream(pathOf(room, name)),
    async write(room, name, plain) {
      const path = pathOf(room, name);
      const pieces = room === 'vault' ? [MARK, ...sealBytes(sealKey, purposeOf(name), plain)] : plain;
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      const file = await open(`${path}.part`, 'w', 0o600);
      try {
        // A disk that fills up meanwhile takes a part and calls that no error.
        const { bytesWritten } = await file.writev([...pieces]);
        if (bytesWritten < length) throw new Error('the disk took only a part of a paper');
      } finally {
        await file.close();
      }
      await rename(`${path}.part`, path);
    },
    async sync(room, name) {
      const file = await open(pathOf(room, name), 'r+');
      try {
        await file.datasync();
      } finally {
        await file.close();
      }
    },
    quarantine: (name) => rename(pathOf('incoming', name), pathOf('quarantine', name)),
    remove: (room, name) => rm(pathOf(room, name), { force: true }),
    async freeBytes() {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
  };
}

async function readWhole(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > maxBytes) throw new Error(TOO_LARGE);
    // One call for all of it; readFile makes one for every half megabyte.
    const bytes = Buffer.allocUnsafeSlow(size);
    let length = 0;
    for (let got = -1; got !== 0 && length < size; length += got) got = (await file.read(bytes, length, size - length, length)).bytesRead;
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
