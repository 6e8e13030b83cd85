import { Type, type Static } from 'typebox';
import { Uuid } from '../../../../contract/schemas/draft';
import { PaperCode } from '../../../../contract/schemas/paper';
import { fits } from '../../../validate';

const MAX_HEADER = 4096;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** A file name with control characters, or of nothing but dots, is no name to show or to hand on. */
const UNSHOWABLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]|^[\s.]*$/u;

const Metadata = Type.Object(
  {
    draftId: Uuid,
    paperCode: PaperCode,
    fileName: Type.String({ minLength: 1, maxLength: 200 }),
    fileType: Type.String({ pattern: '^[a-z]+/[a-z0-9.+-]{1,100}$' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
);
export type UploadMetadata = Static<typeof Metadata>;

/** Reads `Upload-Metadata` (tus 1.0, creation): exactly the five keys of the contract, each once; null for anything else. */
export function readUploadMetadata(header: string | string[] | undefined): UploadMetadata | null {
  if (typeof header !== 'string' || header.length > MAX_HEADER) return null;
  const entries = new Map<string, string>();
  for (const pair of header.split(',')) {
    const [key = '', value = '', ...rest] = pair.trim().split(' ');
    if (rest.length > 0 || entries.has(key) || value.length % 4 !== 0 || !BASE64.test(value)) return null;
    entries.set(key, Buffer.from(value, 'base64').toString('utf8').normalize('NFC'));
  }
  const metadata: unknown = Object.fromEntries(entries);
  return fits(Metadata, metadata) && !UNSHOWABLE.test(metadata.fileName) && !/[/\\]/.test(metadata.fileName) ? metadata : null;
}
