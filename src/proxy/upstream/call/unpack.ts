import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

type Unpack = (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const CODINGS: ReadonlyMap<string, Unpack> = new Map([['gzip', promisify(gunzip)], ['x-gzip', promisify(gunzip)], ['deflate', promisify(inflate)], ['br', promisify(brotliDecompress)]]);

/** How to open what a gateway packed without being asked to; undefined for plain bytes, also where the header names what is no coding ("UTF-8"). */
export function unpackerOf(encoding: string | string[] | undefined): Unpack | undefined {
  return typeof encoding === 'string' ? CODINGS.get(encoding.trim().toLowerCase()) : undefined;
}
