import type { Pool } from 'undici';
import type { UpstreamFault, UpstreamResult } from '../ports';
import { done, failed } from './fault';

export interface Answer {
  status: number;
  body: string;
}

export interface Request {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * One HTTP exchange that ends within `timeoutMs`, whatever the other side does.
 * Uses undici's dispatch: no stream and no abort signal per call, which a cold look-up would pay for.
 */
export function exchange(system: string, pool: Pool, request: Request, timeoutMs: number): Promise<UpstreamResult<Answer>> {
  return new Promise((resolve) => {
    let status = 0;
    let settled = false;
    let abort: (() => void) | undefined;
    const chunks: Buffer[] = [];
    const settle = (result: UpstreamResult<Answer>) => {
      settled = true;
      clearTimeout(timer);
      resolve(result);
    };
    const timer = setTimeout(() => {
      settle(failed(system, 'timeout', `no answer in ${Math.round(timeoutMs)} ms`));
      abort?.();
    }, timeoutMs);
    pool.dispatch(request, {
      onRequestStart(controller) {
        abort = () => controller.abort(new Error('out of time'));
        if (settled) abort();
      },
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        settle(done({ status, body: textOf(chunks) }));
      },
      onResponseError(_controller, error) {
        settle(failed(system, kindOfError(codeOf(error)), codeOf(error)));
      },
    });
  });
}

function textOf(chunks: Buffer[]): string {
  const [first] = chunks;
  if (first === undefined) return '';
  return (chunks.length === 1 ? first : Buffer.concat(chunks)).toString('utf8');
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

const MALFORMED: readonly string[] = ['HTTPParserError', 'UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_INVALID_ARG'];

function kindOfError(code: string): UpstreamFault['kind'] {
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return 'timeout';
  return MALFORMED.includes(code) || code.startsWith('HPE_') ? 'bad_answer' : 'unreachable';
}
