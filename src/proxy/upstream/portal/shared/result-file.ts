import type { FilingPortal } from '../../filing-ports';
import type { BytesAnswer } from '../../call/exchange';
import { done, failed } from '../../call/fault';
import type { UpstreamResult } from '../../ports';

type ResultFile = NonNullable<Extract<Awaited<ReturnType<FilingPortal['fetchResult']>>, { ok: true }>['value']>;

const CONTENT_TYPE = /^[a-z0-9][\w.+-]{0,60}\/[a-z0-9][\w.+-]{0,80}$/;
const SIGNATURES: Readonly<Record<string, ResultFile['signature']>> = {
  'hop-le': 'valid', 'chua-ky': 'none', 'khong-hop-le': 'invalid',
  valid: 'valid', none: 'none', invalid: 'invalid',
};

/** What a system shows a browser or a program when something is wrong with it, whatever it calls it; behind a byte order mark, perhaps. */
const PAGE = /^(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|html)|\{\s*"|<\?xml[^>]*>\s*<(?:error|fault|soap|ns\d:)|\{\})/i;

/** A file as it came; a type that is not well formed becomes plain bytes, a signature state nobody knows `unknown`. A web page, JSON or nothing at all is no result. */
export function resultFileOf(system: string, { headers, chunks }: BytesAnswer, signatureHeader: string): UpstreamResult<ResultFile> {
  const bytes = Buffer.concat(chunks);
  const contentType = contentTypeOf(headers);
  if (bytes.length === 0) return failed(system, 'bad_answer', 'an empty file');
  if (contentType === 'text/html' || contentType === 'application/json' || PAGE.test(bytes.toString('latin1', 0, 200))) return failed(system, 'bad_answer', 'no file');
  const state = headers[signatureHeader];
  return done({
    bytes,
    contentType: contentType !== null && CONTENT_TYPE.test(contentType) ? contentType : 'application/octet-stream',
    signature: (typeof state === 'string' && Object.hasOwn(SIGNATURES, state) ? SIGNATURES[state] : undefined) ?? 'unknown',
  });
}

/** Without parameters, lower case. */
export function contentTypeOf(headers: BytesAnswer['headers']): string | null {
  const header = headers['content-type'];
  return typeof header === 'string' ? (header.split(';')[0] ?? '').trim().toLowerCase() : null;
}
