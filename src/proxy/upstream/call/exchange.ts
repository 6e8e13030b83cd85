import type { Pool } from 'undici';
import type { UpstreamFault, UpstreamResult } from '../ports';
import { done, failed } from './fault';
import { unpackerOf } from './unpack';

export interface Answer {
  status: number;
  body: string;
}

/** An answer that need not be text; names of headers are in lower case. */
export interface BytesAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  chunks: Buffer[];
}

export interface Request {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** How much time and how large an answer an exchange may take. */
export interface ExchangeLimits {
  timeoutMs: number;
  maxBytes: number;
}

/**
 * One HTTP exchange that ends within `timeoutMs`, whatever the other side does, and holds at most `maxBytes` of its answer.
 * Uses undici's dispatch: no stream and no abort signal per call, which a cold look-up would pay for.
 */
export function exchange(system: string, pool: Pool, request: Request, { timeoutMs, maxBytes }: ExchangeLimits): Promise<UpstreamResult<BytesAnswer>> {
  return new Promise((resolve) => {
    let status = 0;
    let headers: BytesAnswer['headers'] = {};
    let size = 0;
    let settled = false;
    let abort: (() => void) | undefined;
    const chunks: Buffer[] = [];
    const settle = (result: UpstreamResult<BytesAnswer>) => {
      settled = true;
      clearTimeout(timer);
      resolve(result);
    };
    const give = (kind: UpstreamFault['kind'], detail: string) => {
      settle(failed(system, kind, detail));
      abort?.();
    };
    const timer = setTimeout(() => give('timeout', `no answer in ${Math.round(timeoutMs)} ms`), timeoutMs);
    pool.dispatch(request, {
      onRequestStart(controller) {
        abort = () => controller.abort(new Error('given up'));
        if (settled) abort();
      },
      onResponseStart(_controller, statusCode, given) {
        status = statusCode;
        headers = given;
      },
      onResponseData(_controller, chunk) {
        size += chunk.length;
        if (size > maxBytes) give('bad_answer', `more than ${maxBytes} bytes`);
        else chunks.push(chunk);
      },
      onResponseEnd() {
        const unpack = unpackerOf(headers['content-encoding']);
        if (unpack === undefined || size === 0) return settle(done({ status, headers, chunks }));
        unpack(Buffer.concat(chunks), { maxOutputLength: maxBytes }).then(
          (bytes) => settle(done({ status, headers, chunks: [bytes] })),
          () => settle(failed(system, 'bad_answer', 'cannot be unpacked')),
        );
      },
      onResponseError(_controller, error) {
        settle(failed(system, kindOfError(codeOf(error)), codeOf(error)));
      },
    });
  });
}

/** The body as text. */
export function textOf(chunks: Buffer[]): string {
  const [first] = chunks;
  if (first === undefined) return '';
  return (chunks.length === 1 ? first : Buffer.concat(chunks)).toString('utf8');
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

const MALFORMED: readonly string[] = ['HTTPParserError', 'UND_ERR_INVALID_ARG'];

function kindOfError(code: string): UpstreamFault['kind'] {
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return 'timeout';
  return MALFORMED.includes(code) || code.startsWith('HPE_') ? 'bad_answer' : 'unreachable';
}
