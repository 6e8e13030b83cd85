const ORIENTATION = 0x0112;
const SHORT = 3;
const MAX_ENTRIES = 512;

/** EXIF orientation (1 to 8) of a TIFF block; 1, which is upright, when it says none or cannot be read. */
export function orientationOf(tiff: Buffer): number {
  if (tiff.length < 8) return 1;
  const mark = tiff.toString('latin1', 0, 2);
  if (mark !== 'II' && mark !== 'MM') return 1;
  const little = mark === 'II';
  const u16 = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (u16(2) !== 42 || start + 2 > tiff.length) return 1;
  for (let entry = 0; entry < Math.min(u16(start), MAX_ENTRIES); entry += 1) {
    const at = start + 2 + entry * 12;
    if (u16(at) !== ORIENTATION) continue;
    const turn = u16(at + 8);
    return u16(at + 2) === SHORT && turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** The smallest TIFF block that says how a picture is to be turned, and nothing else. */
export function tiffWithOrientation(turn: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(turn, 18);
  return tiff;
}
