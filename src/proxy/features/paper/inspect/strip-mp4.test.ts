import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, film, PLACE } from './films.test-helper';
import { inspectFile } from './inspect-file';
import { stripMp4 } from './strip-mp4';

const stored = (found: ReturnType<typeof stripMp4>): Buffer => {
  if (!found.ok) throw new Error(found.fault);
  return Buffer.concat([...found.pieces]);
};

describe('MP4', () => {
  it('loses place, time, maker and owner, and keeps every byte of the film where it was', () => {
    const original = film();
    const clean = stored(stripMp4(original));
    expect(original.includes(PLACE)).toBe(true);
    for (const secret of [PLACE, 'Nguyen Van Ben', 'xmpmeta', Buffer.from('e0d1c2b3', 'hex')]) expect(clean.includes(secret)).toBe(false);
    expect(clean.length).toBe(original.length);
    expect(clean.indexOf('the film itself')).toBe(original.indexOf('the film itself'));
    expect(clean.includes(box('stco', Buffer.alloc(4), Buffer.from('0000000100000040', 'hex')))).toBe(true);
  });

  it('is not changed a second time, and the bytes that came are not touched', () => {
    const original = film();
    const before = Buffer.from(original);
    const clean = stored(stripMp4(original));
    expect(original).toEqual(before);
    expect(stripMp4(clean)).toMatchObject({ ok: true, changed: false });
  });

  it('is taken by its magic bytes, and nothing else is', async () => {
    expect(await inspectFile(film(), 'video/mp4')).toMatchObject({ ok: true, changed: true });
    expect(await inspectFile(Buffer.from('%PDF-1.7 no film'), 'video/mp4')).toEqual({ ok: false, fault: 'wrong_type' });
    expect(await inspectFile(film(), 'image/jpeg')).toEqual({ ok: false, fault: 'wrong_type' });
  });

  it.each([['meta'], ['mebx'], ['camm'], ['text']])('with a track of kind %s, which may say where the camera was, is turned away', (kind) => {
    expect(stripMp4(film({ tracks: ['vide', kind] }))).toEqual({ ok: false, fault: 'wrong_type' });
  });

  it('without pictures is no film', () => expect(stripMp4(film({ tracks: ['soun'] }))).toEqual({ ok: false, fault: 'wrong_type' }));

  it('loses whatever stands behind or between, in boxes of any name', () => {
    const names = fc.constantFrom('free', 'skip', 'Xtra', 'XMP_', 'SEFT', 'beam', 'abcd');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.uint8Array({ maxLength: 60 })), { minLength: 1, maxLength: 5 }), (extra) => {
        const clean = stored(stripMp4(film({ tail: extra.map(([name, body]) => box(name, Buffer.from('secret'), Buffer.from(body))) })));
        expect(clean.includes('secret')).toBe(false);
      }),
    );
  });

  it('cut off anywhere is damaged or harmless, never a crash', () => {
    const original = film();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: original.length - 1 }), fc.array(fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), (length, edits) => {
        const bytes = Buffer.from(original.subarray(0, length));
        for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
        const found = stripMp4(bytes);
        expect(found.ok || found.fault === 'damaged' || found.fault === 'wrong_type').toBe(true);
      }),
    );
  });
});
