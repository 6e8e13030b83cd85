import { crc32 } from 'node:zlib';
import { damaged, keeping, type Findings } from './findings';
import { orientationOf, tiffWithOrientation } from './orientation';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Everything that decides how pixels look (PNG 3rd edition); what is not here, such as text, time and EXIF, goes. */
const NEEDED = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT',
]);

/**
 * A PNG without its metadata (eXIf, tEXt, iTXt, zTXt, tIME, private chunks, what is appended after its end): pixels byte for byte,
 * turned as before. `damaged` when it ends early, a checksum is wrong or it holds no picture.
 */
export function stripPng(bytes: Buffer): Findings {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return damaged;
  const pieces: Buffer[] = [];
  let keptFrom = 0;
  let at = SIGNATURE.length;
  let turn = 1;
  let hasExif = false;
  let hasData = false;
  let headEnd = 0;
  const keepUntil = (end: number): void => {
    if (end > keptFrom) pieces.push(bytes.subarray(keptFrom, end));
  };

  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return damaged;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return damaged;
    if (headEnd === 0 && type !== 'IHDR') return damaged;
    if (type === 'IHDR') {
      if (headEnd !== 0 || end - at !== 25) return damaged;
      headEnd = end;
    }
    if (type === 'eXIf') {
      turn = orientationOf(bytes.subarray(at + 8, end - 4));
      hasExif = true;
    }
    if (!NEEDED.has(type)) {
      keepUntil(at);
      keptFrom = end;
    }
    hasData ||= type === 'IDAT';
    at = end;
    if (type !== 'IEND') continue;
    if (!hasData) return damaged;
    keepUntil(at);
    return keeping(bytes, turn === 1 ? pieces : withExif(pieces, headEnd, turn), hasExif);
  }
  return damaged;
}

/** The first piece holds the signature and IHDR; eXIf must stand before the picture's data. */
function withExif(pieces: readonly Buffer[], headEnd: number, turn: number): readonly Buffer[] {
  const [first = Buffer.alloc(0), ...others] = pieces;
  return [first.subarray(0, headEnd), exifChunk(turn), first.subarray(headEnd), ...others];
}

function exifChunk(turn: number): Buffer {
  const named = Buffer.concat([Buffer.from('eXIf', 'latin1'), tiffWithOrientation(turn)]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(named.length - 4, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}
