import { mkdtempSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openPaperFiles } from './paper-files';

describe('a paper that is written', () => {
  it('is there whole', async () => {
    const files = await openPaperFiles(mkdtempSync(join(tmpdir(), 'paper-files-')));
    await files.write('vault', 'key', [Buffer.from('one '), Buffer.from('two')]);
    expect((await files.read('vault', 'key', 100)).toString()).toBe('one two');
  });

  it('is not there when the disk took only a part of it', async () => {
    const files = await openPaperFiles(mkdtempSync(join(tmpdir(), 'paper-files-')));
    const handle = await open(files.folderOf('vault'));
    await handle.close();
    const full = vi.spyOn(Object.getPrototypeOf(handle), 'writev').mockResolvedValueOnce({ bytesWritten: 3, buffers: [] });
    await expect(files.write('vault', 'key', [Buffer.from('one '), Buffer.from('two')])).rejects.toThrow('only a part');
    full.mockRestore();
    expect(await files.sizeOf('vault', 'key')).toBeNull();
  });
});
