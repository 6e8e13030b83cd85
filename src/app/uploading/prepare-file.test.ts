// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { prepareFile } from './prepare-file';
import type { UploadLimits } from '../../contract/schemas/procedure';
import { fitInside } from './shrink-picture';

const LIMITS: UploadLimits = { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['image/jpeg', 'image/png', 'application/pdf'] };

const limits = { ...LIMITS, maxFileBytes: 100 };
const shrunk = (bytes: number | null) => () => Promise.resolve(bytes === null ? null : new Blob(['x'.repeat(bytes)], { type: 'image/jpeg' }));

describe('getting a file ready', () => {
  it('sends a picture made smaller, as a JPEG with its hash', async () => {
    const result = await prepareFile(new File(['y'.repeat(5_000)], 'IMG.HEIC', { type: 'image/heic' }), limits, shrunk(3));
    expect(result).toMatchObject({ ok: true, file: { name: 'IMG.jpg', type: 'image/jpeg', sha256: 'cd2eb0837c9b4c962c22d2ff8b5441b7b45805887f051d39bf133b583baf6860' } });
  });

  it('knows a type by the name where the phone tells none', async () => {
    expect(await prepareFile(new File(['x'], 'don.PDF'), limits)).toMatchObject({ ok: true, file: { type: 'application/pdf', name: 'don.PDF' } });
  });

  it.each([
    ['empty', new File([], 'a.pdf', { type: 'application/pdf' }), 3],
    ['wrong_type', new File(['x'], 'a.exe', { type: 'application/x-msdownload' }), 3],
    ['oversized', new File(['x'.repeat(101)], 'a.pdf', { type: 'application/pdf' }), 3],
    ['oversized', new File(['x'], 'a.jpg', { type: 'image/jpeg' }), 101],
    ['unreadable', new File(['x'], 'a.jpg', { type: 'image/jpeg' }), null],
  ] as const)('says at once that a file is %s', async (fault, file, shrunkBytes) => {
    expect(await prepareFile(file, limits, shrunk(shrunkBytes))).toMatchObject({ ok: false, fault });
  });

  it('takes a picture that the phone has no memory to draw for one it cannot read, so that the files behind it still go', async () => {
    const tooLarge = () => Promise.reject(new RangeError('out of memory'));
    expect(await prepareFile(new File(['x'], 'a.jpg', { type: 'image/jpeg' }), limits, tooLarge)).toEqual({ ok: false, fault: 'unreadable', sizeBytes: 1 });
  });

  it('draws pictures no larger than 2000 px and never larger than they are', () => {
    expect(fitInside({ width: 4000, height: 3000 })).toEqual({ width: 2000, height: 1500 });
    expect(fitInside({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
    expect(fitInside({ width: 9000, height: 2 })).toEqual({ width: 2000, height: 1 });
  });
});
