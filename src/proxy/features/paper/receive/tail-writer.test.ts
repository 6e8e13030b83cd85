import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTailWriter } from './tail-writer';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'tail-')); });
afterAll(() => rm(folder, { recursive: true }));

describe('the end of a file that is arriving', () => {
  it('holds every chunk in order, however they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.uint8Array({ maxLength: 3000 }), fc.boolean())), fc.nat(20), async (chunks, offset) => {
        const path = join(folder, 'file');
        const file = await open(path, 'w');
        const tail = createTailWriter(file, offset);
        for (const [chunk, waits] of chunks) {
          await tail.take(Buffer.from(chunk));
          if (waits) await new Promise(setImmediate);
        }
        await tail.flush();
        await file.close();
        const written = await readFile(path);
        expect(written.subarray(offset)).toEqual(Buffer.concat(chunks.map(([chunk]) => chunk)));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on after a write that took only a part', async () => {
    const kept: Buffer[] = [];
    const tail = createTailWriter(
      {
        async writev(buffers, position) {
          const [first] = buffers;
          if (!(first instanceof Buffer) || position !== kept.reduce((sum, { length }) => sum + length, 0)) throw new Error('not where it belongs');
          kept.push(Buffer.from(first.subarray(0, Math.ceil(first.length / 2))));
          return { bytesWritten: Math.ceil(first.length / 2) };
        },
      },
      0,
    );
    const chunk = Buffer.from(Array.from({ length: 3 * 1024 * 1024 }, (_, index) => index % 251));
    await tail.take(chunk);
    await tail.take(Buffer.from('end'));
    await tail.flush();
    expect(Buffer.concat(kept).equals(Buffer.concat([chunk, Buffer.from('end')]))).toBe(true);
  });

  it('says so when the disk failed', async () => {
    const tail = createTailWriter({ writev: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })) }, 0);
    await tail.take(Buffer.alloc(3 * 1024 * 1024)).catch(() => undefined);
    await expect(tail.flush()).rejects.toThrow('no space');
    await expect(tail.take(Buffer.from('more'))).rejects.toThrow('no space');
  });
});
