import { mkdtempSync } from 'node:fs';
import { copyFile, open, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openPaperFiles } from './paper-files';

const KEY = Buffer.alloc(32, 2);
const inFolder = (folder: string, key = KEY) => openPaperFiles(folder, key);
const newFolder = () => mkdtempSync(join(tmpdir(), 'paper-files-'));
const PIECES = [Buffer.from('one '), Buffer.from('two')];

describe('a paper that is written', () => {
  it.each(['quarantine', 'vault'] as const)('is there whole in the %s', async (room) => {
    const files = await inFolder(newFolder());
    await files.write(room, 'key', PIECES);
    expect((await files.read(room, 'key', 100)).toString()).toBe('one two');
  });

  it('is not there when the disk took only a part of it', async () => {
    const files = await inFolder(newFolder());
    const handle = await open(files.folderOf('vault'));
    await handle.close();
    const full = vi.spyOn(Object.getPrototypeOf(handle), 'writev').mockResolvedValueOnce({ bytesWritten: 3, buffers: [] });
    await expect(files.write('vault', 'key', PIECES)).rejects.toThrow('only a part');
    full.mockRestore();
    expect(await files.sizeOf('vault', 'key')).toBeNull();
  });
});

describe('a paper in the vault', () => {
  it('cannot be read from the disk, nor with another key, nor under another name, nor once a bit was changed', async () => {
    const folder = newFolder();
    const files = await inFolder(folder);
    await files.write('vault', 'key', PIECES);
    const path = files.pathOf('vault', 'key');
    const onDisk = await readFile(path);
    expect(onDisk.includes('one')).toBe(false);
    await expect((await inFolder(folder, Buffer.alloc(32, 3))).read('vault', 'key', 100)).rejects.toThrow('cannot be opened');
    await copyFile(path, files.pathOf('vault', 'other'));
    await expect(files.read('vault', 'other', 100)).rejects.toThrow('cannot be opened');
    const last = onDisk.length - 1;
    onDisk.writeUInt8(onDisk.readUInt8(last) ^ 1, last);
    await writeFile(path, onDisk);
    await expect(files.read('vault', 'key', 100)).rejects.toThrow('cannot be opened');
  });

  it('that was kept before papers were sealed is read as it is', async () => {
    const files = await inFolder(newFolder());
    await writeFile(files.pathOf('vault', 'old'), '%PDF-1.4');
    expect((await files.read('vault', 'old', 100)).toString()).toBe('%PDF-1.4');
  });

  it('may be as large as allowed and no larger', async () => {
    const files = await inFolder(newFolder());
    await files.write('vault', 'key', PIECES);
    expect(await files.read('vault', 'key', 7)).toHaveLength(7);
    await expect(files.read('vault', 'key', 6)).rejects.toThrow('larger than any may be');
  });
});
