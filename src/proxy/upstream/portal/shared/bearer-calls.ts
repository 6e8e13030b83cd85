import type { UpstreamResult } from '../../ports';
import type { Answer, BytesAnswer, Request } from '../../call/exchange';
import type { Link } from '../../call/link';
import { type Token, createTokenCache } from '../../call/token-cache';

/** Exchanges that carry the system's token. A 401 was not acted upon: the call goes out once more with a fresh token. */
export interface BearerCalls {
  send<T>(request: Request, deadlineAt: number, read: (answer: Answer) => UpstreamResult<T>): Promise<UpstreamResult<T>>;
  fetchBytes<T>(request: Request, deadlineAt: number, maxBytes: number, read: (answer: BytesAnswer) => UpstreamResult<T>): Promise<UpstreamResult<T>>;
}

/** `isLost`: whether a body says that the token is not good any more, under whatever status; the next call goes out with a fresh one. */
export function createBearerCalls(link: Link, fetchToken: (deadlineAt: number) => Promise<UpstreamResult<Token>>, isLost: (body: string) => boolean = () => false): BearerCalls {
  const tokens = createTokenCache(link.system, (deadlineAt) => link.observe('login', () => fetchToken(deadlineAt)));

  const call = <A extends { status: number }, T>(deadlineAt: number, exchange: (headers: Record<string, string>) => Promise<UpstreamResult<A>>, read: (answer: A) => UpstreamResult<T>) =>
    tokens.with<T>(deadlineAt, async (token) => {
      const answer = await exchange({ authorization: `Bearer ${token}` });
      if (!answer.ok) return answer;
      if ('body' in answer.value && typeof answer.value.body === 'string' && isLost(answer.value.body)) tokens.drop(token);
      return answer.value.status === 401 ? 'expired' : read(answer.value);
    });

  const withToken = (request: Request, headers: Record<string, string>): Request => ({ ...request, headers: { accept: 'application/json', ...request.headers, ...headers } });

  return {
    send: (request, deadlineAt, read) => call(deadlineAt, (headers) => link.send(withToken(request, headers), deadlineAt), read),
    fetchBytes: (request, deadlineAt, maxBytes, read) =>
      call(deadlineAt, (headers) => link.fetchBytes(withToken({ ...request, headers: { accept: '*/*' } }, headers), deadlineAt, maxBytes), read),
  };
}

/** A request with a JSON body. */
export function jsonRequest(method: 'POST' | 'PUT', path: string, body: unknown): Request {
  return { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
