import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectFile } from './inspect-file';
import { orientationOf, tiffWithOrientation } from './orientation';
import { jpegWithExif, pdf, pixelsOf, pngWithExif } from './pictures.test-helper';
import { stripJpeg } from './strip-jpeg';
import { stripPng } from './strip-png';

const stored = (found: ReturnType<typeof stripJpeg>): Buffer => {
  if (!found.ok) throw new Error(found.fault);
  return Buffer.concat([...found.pieces]);
};
const scanOf = (jpeg: Buffer): Buffer => jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])));
const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

let jpeg: Buffer;
let png: Buffer;
beforeAll(async () => {
  jpeg = await jpegWithExif();
  png = await pngWithExif();
});

describe('JPEG', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turned by %i keeps its turn and its pixels, and loses place and owner', async (turn) => {
    const original = await jpegWithExif({ turn, progressive: turn % 2 === 0 });
    const clean = stored(stripJpeg(original));
    expect((await sharp(clean).metadata()).orientation ?? 1).toBe(turn);
    expect(scanOf(clean)).toEqual(scanOf(original));
    expect(await pixelsOf(clean)).toEqual(await pixelsOf(original));
    expect(original.includes('Nguyen Van Ben')).toBe(true);
    expect(clean.includes('Nguyen Van Ben')).toBe(false);
    expect(clean.length).toBeLessThan(original.length);
  });

  it('of whatever metadata, wherever it stands: gone, and the scan as it was', () => {
    const places = [0xe0, 0xe1, 0xe2, 0xe3, 0xec, 0xed, 0xef, 0xfe, 0x02, 0xbf, 0xc8, 0xf0, 0xf7, 0xfd];
    fc.assert(
      fc.property(fc.array(fc.record({ marker: fc.constantFrom(...places), body: fc.uint8Array({ maxLength: 300 }) }), { minLength: 1, maxLength: 6 }), fc.uint8Array({ maxLength: 200 }), (extra, tail) => {
        const clean = stored(stripJpeg(jpeg));
        const added = extra.map(({ marker, body }) => segment(marker, Buffer.concat([Buffer.from('secret'), body])));
        const dressed = Buffer.concat([clean.subarray(0, 2), ...added, clean.subarray(2), Buffer.from(tail)]);
        const again = stored(stripJpeg(dressed));
        expect(scanOf(again)).toEqual(scanOf(clean));
        expect(again.includes('secret')).toBe(false);
        expect(again.length).toBeLessThanOrEqual(clean.length);
      }),
    );
  });

  it('loses the thumbnail in its JFIF segment, and nothing else of it', () => {
    const clean = stored(stripJpeg(jpeg));
    const jfif = (...thumbnail: Buffer[]): Buffer => segment(0xe0, Buffer.concat([Buffer.from('JFIF\0\x01\x02\x01\0\x48\0\x48', 'latin1'), ...thumbnail]));
    const withHead = (head: Buffer): Buffer => Buffer.concat([clean.subarray(0, 2), head, clean.subarray(2)]);
    const found = stripJpeg(withHead(jfif(Buffer.from([2, 1]), Buffer.from('secret'))));
    expect(found).toMatchObject({ ok: true, changed: true });
    expect(stored(found)).toEqual(stored(stripJpeg(withHead(jfif(Buffer.from([0, 0]))))));
    expect(stored(found).subarray(2, 20)).toEqual(jfif(Buffer.from([0, 0])));
  });

  it('keeps the colour profile', async () => {
    const original = await sharp(jpeg).withIccProfile('p3').jpeg().toBuffer();
    expect((await sharp(stored(stripJpeg(original))).metadata()).icc).toEqual((await sharp(original).metadata()).icc);
  });

  it('that ends early, anywhere, is damaged', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: jpeg.length - 1 }), (length) => { expect(stripJpeg(jpeg.subarray(0, length))).toEqual({ ok: false, fault: 'damaged' }); }));
  });

  it('without metadata is left as it is', () => {
    const clean = stored(stripJpeg(stored(stripJpeg(jpeg))));
    expect(clean).toEqual(stored(stripJpeg(jpeg)));
  });
});

describe('PNG', () => {
  it('keeps its turn and its pixels, and loses place, owner, text and time', async () => {
    const dressed = Buffer.concat([png.subarray(0, 33), chunk('tEXt', Buffer.from('Author\0secret')), chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0secret')), chunk('tIME', Buffer.alloc(7)), chunk('prVt', Buffer.from('secret')), png.subarray(33), Buffer.from('secret')]);
    const clean = stored(stripPng(dressed));
    expect(clean.includes('secret') || clean.includes('Nguyen Van Ben')).toBe(false);
    expect((await sharp(clean).metadata()).orientation).toBe((await sharp(png).metadata()).orientation);
    expect(await pixelsOf(clean)).toEqual(await pixelsOf(png));
  });

  it('that ends early, anywhere, is damaged', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: png.length - 1 }), (length) => { expect(stripPng(png.subarray(0, length))).toEqual({ ok: false, fault: 'damaged' }); }));
  });

  it('with a flipped bit in its data is damaged', () => {
    const at = png.indexOf('IDAT') + 20;
    const broken = Buffer.from(png);
    broken[at] = (broken[at] ?? 0) ^ 1;
    expect(stripPng(broken)).toEqual({ ok: false, fault: 'damaged' });
  });
});

describe('the turn', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is read back from the smallest block that says it', (turn) => expect(orientationOf(tiffWithOrientation(turn))).toBe(turn));
  it('of anything else is upright', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
    const turn = orientationOf(Buffer.from(bytes));
    expect(turn >= 1 && turn <= 8).toBe(true);
  })));
});

describe('a file', () => {
  it.each([
    ['a PDF', pdf(), 'application/pdf', { ok: true, changed: false }],
    ['a PDF without its end', pdf().subarray(0, 120), 'application/pdf', { ok: false, fault: 'damaged' }],
    ['a PDF with a password', pdf('/Encrypt 5 0 R'), 'application/pdf', { ok: false, fault: 'unreadable' }],
    ['a PDF announced as a picture', pdf(), 'image/jpeg', { ok: false, fault: 'wrong_type' }],
    ['a program announced as a PDF', Buffer.from('MZ\x90\0 %PDF-1.7 %%EOF'), 'application/pdf', { ok: false, fault: 'wrong_type' }],
    ['a page', Buffer.from('<html><script>1</script>'), 'text/html', { ok: false, fault: 'wrong_type' }],
    ['a name of Object', pdf(), 'constructor', { ok: false, fault: 'wrong_type' }],
  ])('%s', async (_what, bytes, type, found) => expect(await inspectFile(bytes, type)).toMatchObject(found));

  it('of any bytes whatever is judged without falling over', async () => {
    const heads = [jpeg.subarray(0, 40), png.subarray(0, 60), pdf().subarray(0, 20), Buffer.from('PK\x03\x04'), Buffer.alloc(0)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), fc.constantFrom('image/jpeg', 'image/png', 'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'), async (head, rest, type) => {
        expect(typeof (await inspectFile(Buffer.concat([head, rest]), type)).ok).toBe('boolean');
      }),
    );
  });
});
