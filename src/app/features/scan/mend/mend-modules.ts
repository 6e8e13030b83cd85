import { correctBlock } from './correct-block';
import { blocksOf, bytesOfBlocks } from './symbol-blocks';
import { FORMATS, isTurned, versionBits, type SymbolFormat } from './symbol-format';
import { contentModules, DARK, fixedModules, formatModules, sideOf, versionModules } from './symbol-modules';

/** Check bytes that stay unused where some are spent on unsure places: a chance hit then takes 1 of 2²⁴. */
const SPARE_CHECKS = 3;
/** The best guess at a damaged format, and the next. */
const FORMATS_TRIED = 2;

/**
 * Mends a symbol from its modules' brightness.
 * The bytes whose modules are least sure are given up first, a few more each time, until what is left corrects the rest.
 * @param lightness per module, row by row: below 0 dark, above 0 light, the further the surer
 * @returns the whole symbol as printed (1 dark), or null when too little is left of it
 */
export function mendModules(lightness: Float32Array, version: number): Uint8Array | null {
  const side = sideOf(version);
  const fixed = fixedModules(version);
  const content = contentModules(fixed, side);
  const sureness = surenessOf(lightness, side);
  for (const format of likelyFormats(lightness, side)) {
    const bytes = mendBytes(lightness, sureness, content, side, version, format);
    if (bytes !== null) return printed(bytes, fixed, content, side, version, format);
  }
  return null;
}

function likelyFormats(lightness: Float32Array, side: number): readonly SymbolFormat[] {
  const places = formatModules(side);
  const against = ({ bits }: SymbolFormat): number => places.reduce((sum, { x, y, bit }) => sum + ((bits >> bit) & 1 ? 1 : -1) * (lightness[y * side + x] ?? 0), 0);
  return FORMATS.map((format) => ({ format, against: against(format) }))
    .sort((a, b) => a.against - b.against)
    .slice(0, FORMATS_TRIED)
    .map(({ format }) => format);
}

/** Symbols are masked so that nothing in them is of one colour for long: what is, is a thumb, a pen or a lamp. */
function surenessOf(lightness: Float32Array, side: number): Float32Array {
  return lightness.map((value, at) => {
    const [column, row] = [at % side, Math.floor(at / side)];
    let [same, all] = [0, 0];
    for (let y = Math.max(0, row - 2); y <= Math.min(side - 1, row + 2); y += 1) {
      for (let x = Math.max(0, column - 2); x <= Math.min(side - 1, column + 2); x += 1) {
        all += 1;
        if ((lightness[y * side + x] ?? 0) < 0 === value < 0) same += 1;
      }
    }
    const share = same / all;
    return Math.abs(value) * (share > 0.9 ? 0.05 : share > 0.8 ? 0.4 : 1);
  });
}

function mendBytes(lightness: Float32Array, sureness: Float32Array, content: Uint16Array, side: number, version: number, { level, mask }: SymbolFormat): Uint8Array | null {
  const blocks = blocksOf(version, level);
  const bytes = new Uint8Array(content.length >> 3);
  const sure = new Float32Array(bytes.length).fill(Infinity);
  for (let bit = 0; bit < 8 * bytes.length; bit += 1) {
    const at = content[bit] ?? 0;
    const isSet = (lightness[at] ?? 0) < 0 !== isTurned(mask, at % side, Math.floor(at / side));
    const byte = bit >> 3;
    if (isSet) bytes[byte] = (bytes[byte] ?? 0) | (0x80 >> (bit & 7));
    sure[byte] = Math.min(sure[byte] ?? 0, sureness[at] ?? 0);
  }
  for (const places of bytesOfBlocks(blocks)) {
    const mended = mendBlock(Uint8Array.from(places, (place) => bytes[place] ?? 0), places.map((place) => sure[place] ?? 0), blocks.checks);
    if (mended === null) return null;
    places.forEach((place, at) => (bytes[place] = mended[at] ?? 0));
  }
  return bytes;
}

function mendBlock(block: Uint8Array, sure: readonly number[], checks: number): Uint8Array | null {
  const unsureFirst = [...sure.keys()].sort((a, b) => (sure[a] ?? 0) - (sure[b] ?? 0));
  for (let erased = 0; erased < checks - SPARE_CHECKS; erased += 1) {
    const mended = correctBlock(block, checks, unsureFirst.slice(0, erased), erased === 0 ? 0 : SPARE_CHECKS);
    if (mended !== null) return mended;
  }
  return null;
}

function printed(bytes: Uint8Array, fixed: Int8Array, content: Uint16Array, side: number, version: number, { bits, mask }: SymbolFormat): Uint8Array {
  const modules = Uint8Array.from(fixed, (known) => (known === DARK ? 1 : 0));
  for (const { x, y, bit } of formatModules(side)) modules[y * side + x] = (bits >> bit) & 1;
  for (const { x, y, bit } of version >= 7 ? versionModules(side) : []) modules[y * side + x] = (versionBits(version) >> bit) & 1;
  content.forEach((at, bit) => {
    const isSet = (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
    modules[at] = isSet !== isTurned(mask, at % side, Math.floor(at / side)) ? 1 : 0;
  });
  return modules;
}
