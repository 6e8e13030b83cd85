import { damaged, keeping, wrongType, type Findings } from './findings';

interface Box {
  type: string;
  start: number;
  /** Where its content begins, and where it ends. */
  body: number;
  end: number;
}

/** Boxes that hold others, and in which nothing but the film is kept (ISO/IEC 14496-12). */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'dinf', 'mvex', 'moof', 'traf', 'mfra']);
/** What the film needs to be shown, by the box it stands in. */
const NEEDED = new Set([
  'ftyp', 'styp', 'pdin', 'mdat', 'sidx', 'mvhd', 'tkhd', 'elst', 'mdhd', 'hdlr', 'elng', 'vmhd', 'smhd', 'dref', 'stsd', 'stts', 'ctts', 'cslg', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'stss', 'stsh', 'sdtp', 'sbgp', 'sgpd', 'saiz', 'saio',
  'mehd', 'trex', 'mfhd', 'tfhd', 'tfdt', 'trun', 'tfra', 'mfro',
]);
/** Tracks of anything else (where the camera was, what it was called) cannot be taken out without breaking the film. */
const HARMLESS_TRACKS = new Set(['vide', 'soun']);
const FREE = Buffer.from('free', 'latin1');
const MAX_DEPTH = 8;
const MAX_BOXES = 20_000;

class Unusable extends Error {
  constructor(readonly findings: Findings) {
    super('not usable');
  }
}

/**
 * An MP4 without its metadata: places, times, makers and whatever else stands in `udta`, `meta`, `uuid` or boxes nobody needs becomes empty space of the
 * same length, so that the film's own offsets stay right. `damaged` when boxes do not fit into each other; `wrong_type` with a track that is neither picture nor sound.
 */
export function stripMp4(bytes: Buffer): Findings {
  const clean = Buffer.from(bytes);
  let seen = 0;
  let changed = false;
  let films = 0;

  function blank({ start, body, end }: Box): void {
    const before = clean.subarray(start, end);
    if (before.subarray(4, 8).equals(FREE) && before.subarray(body - start).every((byte) => byte === 0)) return;
    FREE.copy(clean, start + 4);
    clean.fill(0, body, end);
    changed = true;
  }

  function boxesIn(from: number, to: number): Box[] {
    const boxes: Box[] = [];
    for (let at = from; at < to; ) {
      seen += 1;
      if (at + 8 > to || seen > MAX_BOXES) throw new Unusable(damaged);
      const type = clean.toString('latin1', at + 4, at + 8);
      const size = clean.readUInt32BE(at);
      const isLarge = size === 1;
      if (isLarge && at + 16 > to) throw new Unusable(damaged);
      const length = size === 0 ? to - at : isLarge ? Number(clean.readBigUInt64BE(at + 8)) : size;
      const body = at + (isLarge ? 16 : 8);
      if (length < body - at || at + length > to) throw new Unusable(damaged);
      boxes.push({ type, start: at, body, end: at + length });
      at += length;
    }
    return boxes;
  }

  /** Times of making and changing: four bytes each after version and flags, eight in version 1. */
  function blankTimes({ body, end }: Box): void {
    const length = clean[body] === 1 ? 16 : 8;
    if (body + 4 + length > end) throw new Unusable(damaged);
    const times = clean.subarray(body + 4, body + 4 + length);
    if (times.some((byte) => byte !== 0)) changed = true;
    times.fill(0);
  }

  function walk(from: number, to: number, depth: number): void {
    if (depth > MAX_DEPTH) throw new Unusable(damaged);
    for (const box of boxesIn(from, to)) {
      if (CONTAINERS.has(box.type)) walk(box.body, box.end, depth + 1);
      else if (!NEEDED.has(box.type)) blank(box);
      if (box.type === 'mvhd' || box.type === 'tkhd' || box.type === 'mdhd') blankTimes(box);
      if (box.type === 'hdlr' && box.end >= box.body + 12) {
        const kind = clean.toString('latin1', box.body + 8, box.body + 12);
        if (!HARMLESS_TRACKS.has(kind)) throw new Unusable(wrongType);
        if (kind === 'vide') films += 1;
      }
    }
  }

  try {
    walk(0, clean.length, 0);
  } catch (error) {
    if (error instanceof Unusable) return error.findings;
    throw error;
  }
  if (films === 0) return wrongType;
  return keeping(bytes, [changed ? clean : bytes], changed);
}
