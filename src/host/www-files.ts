import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon', '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm', '.txt']);
/** The densest compression of a big file would take seconds of the first visit. */
const BIG_BYTES = 300_000;

export type Encoding = 'br' | 'gzip' | 'identity';

export interface WwwFile {
  type: string;
  body: Buffer;
  encoding: Encoding;
  etag: string;
}

export function encodingOf(acceptEncoding: string | undefined): Encoding {
  if (/\bbr\b/.test(acceptEncoding ?? '')) return 'br';
  return /\bgzip\b/.test(acceptEncoding ?? '') ? 'gzip' : 'identity';
}

/** Compresses as asked, when the kind of file gains from it. */
export async function encode(name: string, raw: Buffer, wanted: Encoding): Promise<WwwFile> {
  const extension = extname(name);
  const encoding = COMPRESSIBLE.has(extension) ? wanted : 'identity';
  const etag = `"${createHash('sha1').update(raw).digest('base64url')}-${encoding}"`;
  return { type: TYPES[extension] ?? 'application/octet-stream', body: await compress(raw, encoding), encoding, etag };
}

function compress(raw: Buffer, encoding: Encoding): Promise<Buffer> | Buffer {
  if (encoding === 'identity') return raw;
  if (encoding === 'gzip') return promisify(gzip)(raw, { level: 9 });
  const quality = raw.length > BIG_BYTES ? 9 : constants.BROTLI_MAX_QUALITY;
  return promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
}

/** Files of the built app, compressed once. Null for what is not there or lies outside. */
export function openWww(folder: string): (path: string, encoding: Encoding) => Promise<WwwFile | null> {
  const files = new Map<string, Promise<WwwFile | null>>();

  async function load(path: string, encoding: Encoding): Promise<WwwFile | null> {
    const inside = normalize(`/${path}`);
    try {
      return await encode(inside, await readFile(join(folder, inside)), encoding);
    } catch (error) {
      if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(String(error.code))) return null;
      throw error;
    }
  }

  return async (path, encoding) => {
    const key = `${encoding} ${path}`;
    const held = files.get(key);
    if (held !== undefined) return held;
    const loading = load(path, encoding);
    const file = await loading;
    if (file !== null) files.set(key, loading);
    return file;
  };
}
