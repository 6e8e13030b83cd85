import type { FilingPortal } from '../../filing-ports';
import type { BytesAnswer } from '../../call/exchange';

type ResultFile = NonNullable<Extract<Awaited<ReturnType<FilingPortal['fetchResult']>>, { ok: true }>['value']>;

const CONTENT_TYPE = /^[a-z0-9][\w.+-]{0,60}\/[a-z0-9][\w.+-]{0,80}$/;
const SIGNATURES: Readonly<Record<string, ResultFile['signature']>> = {
  'hop-le': 'valid', 'chua-ky': 'none', 'khong-hop-le': 'invalid',
  valid: 'valid', none: 'none', invalid: 'invalid',
};

/** A file as it came; a type that is not well formed becomes plain bytes, a signature state nobody knows `unknown`. */
export function resultFileOf({ headers, chunks }: BytesAnswer, signatureHeader: string): ResultFile {
  const contentType = contentTypeOf(headers);
  const state = headers[signatureHeader];
  return {
    bytes: Buffer.concat(chunks),
    contentType: contentType !== null && CONTENT_TYPE.test(contentType) ? contentType : 'application/octet-stream',
    signature: (typeof state === 'string' && Object.hasOwn(SIGNATURES, state) ? SIGNATURES[state] : undefined) ?? 'unknown',
  };
}

/** Without parameters, lower case. */
export function contentTypeOf(headers: BytesAnswer['headers']): string | null {
  const header = headers['content-type'];
  return typeof header === 'string' ? (header.split(';')[0] ?? '').trim().toLowerCase() : null;
}
