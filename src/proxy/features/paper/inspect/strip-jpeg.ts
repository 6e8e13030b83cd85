import { damaged, keeping, type Findings } from './findings';
import { orientationOf, tiffWithOrientation } from './orientation';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const EXIF = Buffer.from('Exif\0\0', 'latin1');
/** JFIF without the thumbnail that may follow. */
const JFIF_BYTES = 14;

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
/** Tables that pictures are decoded by: DHT, DAC, and from SOS to EXP. */
const isTable = (marker: number): boolean => marker === 0xc4 || marker === 0xcc || (marker >= SOS && marker <= 0xdf);

/** Only what decodes the picture or changes how pixels look stays: of the application segments JFIF, ICC profile and Adobe's colour transform. */
function isNeeded(marker: number, body: Buffer): boolean {
  const starts = (name: string): boolean => body.subarray(0, name.length).equals(Buffer.from(name, 'latin1'));
  if (marker === APP0) return starts('JFIF\0');
  if (marker === APP2) return starts('ICC_PROFILE\0');
  if (marker === APP14) return starts('Adobe');
  return isFrame(marker) || isTable(marker);
}

/** Where the entropy-coded data that starts at `from` ends: the next marker that is no restart; -1 when the file ends first. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return -1;
}

/**
 * A JPEG without its metadata (EXIF with GPS, XMP, IPTC, comments, thumbnails, segments nobody reads, what is appended after its end): pixels and colours
 * byte for byte, turned as before. `damaged` when it ends early or is no JPEG inside (ITU-T T.81, Annex B).
 */
export function stripJpeg(bytes: Buffer): Findings {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return damaged;
  const pieces: Buffer[] = [];
  let turn = 1;
  let hasFrame = false;
  let hasScan = false;
  let hasExif = false;
  let hasThumbnail = false;
  let keptFrom = 2;
  let at = 2;
  const keepUntil = (end: number): void => {
    if (end > keptFrom) pieces.push(bytes.subarray(keptFrom, end));
  };

  for (;;) {
    const start = at;
    if (bytes[at] !== 0xff) return damaged;
    while (bytes[at] === 0xff) at += 1; // any number of fill bytes
    const marker = bytes[at];
    if (marker === undefined) return damaged;
    at += 1;
    if (marker === EOI) {
      if (!hasFrame || !hasScan) return damaged;
      keepUntil(at);
      const exif = turn === 1 ? [] : [exifSegment(turn)];
      return keeping(bytes, withExif(bytes.subarray(0, 2), exif, pieces), hasExif || hasThumbnail);
    }
    if (isRestart(marker) || marker === SOI || marker === 0x01 || marker === 0 || at + 2 > bytes.length) return damaged;
    const end = at + bytes.readUInt16BE(at);
    if (end < at + 2 || end > bytes.length) return damaged;
    const body = bytes.subarray(at + 2, end);
    if (marker === APP1 && !hasExif && body.subarray(0, EXIF.length).equals(EXIF)) {
      turn = orientationOf(body.subarray(EXIF.length));
      hasExif = true;
    }
    if (!isNeeded(marker, body)) {
      keepUntil(start);
      keptFrom = end;
    } else if (marker === APP0 && body.length > JFIF_BYTES) {
      keepUntil(start);
      pieces.push(bareJfif(body));
      keptFrom = end;
      hasThumbnail = true;
    }
    hasFrame ||= isFrame(marker);
    at = end;
    if (marker !== SOS) continue;
    hasScan = true;
    at = endOfScan(bytes, end);
    if (at === -1) return damaged;
  }
}

function bareJfif(body: Buffer): Buffer {
  const bare = Buffer.concat([Buffer.from([0xff, APP0, 0, JFIF_BYTES + 2]), body.subarray(0, JFIF_BYTES)]);
  bare.fill(0, bare.length - 2); // the thumbnail's width and height
  return bare;
}

function exifSegment(turn: number): Buffer {
  const tiff = tiffWithOrientation(turn);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(2 + EXIF.length + tiff.length, 2);
  return Buffer.concat([head, EXIF, tiff]);
}

/** JFIF wants to come first, so EXIF follows it. */
function withExif(soi: Buffer, exif: readonly Buffer[], pieces: readonly Buffer[]): readonly Buffer[] {
  const [first, ...others] = pieces;
  if (exif.length === 0 || first === undefined || first[0] !== 0xff || first[1] !== APP0) return [soi, ...exif, ...pieces];
  const end = 2 + first.readUInt16BE(2);
  return [soi, first.subarray(0, end), ...exif, first.subarray(end), ...others];
}
