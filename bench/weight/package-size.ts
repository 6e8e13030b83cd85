import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';

export interface PackageSize {
  largestFile: { name: string; bytes: number };
  zipBytes: number;
}

/** A zip's headers for one file: local header, central directory entry and the name in both. */
const ZIP_HEADER_BYTES = 76;

/** What the uploader would see of a built folder. */
export function packageSize(folder: string): PackageSize {
  let largestFile = { name: '', bytes: 0 };
  let zipBytes = 22;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    const content = readFileSync(path);
    if (content.length > largestFile.bytes) largestFile = { name, bytes: content.length };
    zipBytes += ZIP_HEADER_BYTES + 2 * Buffer.byteLength(name) + deflateRawSync(content, { level: 6 }).length;
  }
  return { largestFile, zipBytes };
}
