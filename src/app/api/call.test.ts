// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { failed, ok, type ApiResult } from './api-error';
import { createCall, type SessionSource } from './call';
import type { Exchange, ExchangeAnswer, ExchangeRequest } from './exchange';
import { noAnswer } from './read-problem';
import { isAnything, isQrResolved } from './shapes';

const answer = (status: number, body: unknown = {}, extra: { etag?: string; retryAfterSeconds?: number } = {}): ExchangeAnswer => ({
  answered: true,
  status,
  etag: extra.etag ?? null,
  retryAfterSeconds: extra.retryAfterSeconds ?? null,
  body,
});

/** Answers in order, the last one for ever; remembers what was asked. */
function scripted(...answers: ExchangeAnswer[]) {
  const asked: ExchangeRequest[] = [];
  const exchange: Exchange = (request) => {
    asked.push(request);
    return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1] ?? answer(500));
  };
  return { asked, exchange };
}

function sessionOf(...tokens: ApiResult<string>[]): SessionSource & { dropped: string[] } {
  const dropped: string[] = [];
  return {
    dropped,
    token: () => Promise.resolve(tokens[Math.min(dropped.length, tokens.length - 1)] ?? failed(noAnswer('offline'))),
    drop: (token) => {
      dropped.push(token);
      return Promise.resolve();
    },
  };
}

const nobody = sessionOf();

function make(exchange: Exchange, session: SessionSource = nobody) {
  const pauses: number[] = [];
  const pause = (delayMs: number) => {
    pauses.push(delayMs);
    return Promise.resolve();
  };
  return { call: createCall({ exchange, session, pause, random: () => 0.5 }), pauses };
}

describe('retries', () => {
  it('asks a read three times in all, waiting longer each time', async () => {
    const { exchange, asked } = scripted({ answered: false, cause: 'timeout' });
    const { call, pauses } = make(exchange);
    const result = await call('getProvince', isAnything);
    expect(result).toMatchObject({ ok: false, error: { code: 'timeout', status: 0 } });
    expect(asked).toHaveLength(3);
    expect(pauses).toEqual([300, 600]);
  });

  it.each([502, 503, 504])('asks again after %i and takes the good answer', async (status) => {
    const { exchange } = scripted(answer(status), answer(200, { fine: true }));
    expect(await make(exchange).call('getProvince', isAnything)).toEqual(ok({ fine: true }));
  });

  it.each([400, 404, 429, 500])('does not ask again after %i', async (status) => {
    const { exchange, asked } = scripted(answer(status));
    await make(exchange).call('getProvince', isAnything);
    expect(asked).toHaveLength(1);
  });

  it('never sends a write twice', async () => {
    const { exchange, asked } = scripted({ answered: false, cause: 'timeout' });
    await make(exchange).call('resolveQr', isAnything, { body: {} });
    expect(asked).toHaveLength(1);
  });

  it('leaves a long wait to the citizen', async () => {
    const { exchange, asked } = scripted(answer(503, { code: 'overloaded', title: 'Chờ', requestId: 'r' }, { retryAfterSeconds: 30 }));
    expect(await make(exchange).call('getProvince', isAnything)).toMatchObject({ ok: false, error: { retryAfterSeconds: 30 } });
    expect(asked).toHaveLength(1);
  });
});

describe('ETag', () => {
  it('sends what it knows and turns 304 into the answer it remembers', async () => {
    const { exchange, asked } = scripted(answer(200, { n: 1 }, { etag: '"a"' }), answer(304, ''));
    const { call } = make(exchange);
    await call('getProvince', isAnything);
    expect(await call('getProvince', isAnything)).toEqual(ok({ n: 1 }));
    expect(asked[1]?.headers['If-None-Match']).toBe('"a"');
  });

  it('does not show one citizen what another was answered', async () => {
    const { exchange, asked } = scripted(answer(200, {}, { etag: '"a"' }), answer(401), answer(200, {}, { etag: '"b"' }));
    const { call } = make(exchange, sessionOf(ok('first'), ok('second')));
    await call('listMyDossiers', isAnything, { auth: 'required' });
    await call('listMyDossiers', isAnything, { auth: 'required' });
    expect(asked[2]?.headers).toMatchObject({ Authorization: 'Bearer second' });
    expect(asked[2]?.headers['If-None-Match']).toBeUndefined();
  });
});

describe('signing in', () => {
  it('signs in once more when the proxy no longer takes the token', async () => {
    const { exchange, asked } = scripted(answer(401), answer(200, { mine: true }));
    const session = sessionOf(ok('old'), ok('new'));
    expect(await make(exchange, session).call('listMyDossiers', isAnything, { auth: 'required' })).toEqual(ok({ mine: true }));
    expect(session.dropped).toEqual(['old']);
    expect(asked.map(({ headers }) => headers.Authorization)).toEqual(['Bearer old', 'Bearer new']);
  });

  it('does not try a third time', async () => {
    const { exchange, asked } = scripted(answer(401, { code: 'unauthenticated', title: 'Mở lại', requestId: 'r' }));
    expect(await make(exchange, sessionOf(ok('a'), ok('b'))).call('listMyDossiers', isAnything, { auth: 'required' })).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
    expect(asked).toHaveLength(2);
  });

  it('keeps the session when it is a token of the body that Zalo does not confirm', async () => {
    const { exchange, asked } = scripted(answer(401, { code: 'zalo_token_invalid', title: 'Zalo chưa xác nhận', requestId: 'r' }));
    const session = sessionOf(ok('a'), ok('b'));
    expect(await make(exchange, session).call('verifyPhone', isAnything, { body: {}, auth: 'required' })).toMatchObject({ ok: false, error: { code: 'zalo_token_invalid' } });
    expect([session.dropped, asked.length]).toEqual([[], 1]);
  });

  it('looks up anonymously when signing in fails', async () => {
    const { exchange, asked } = scripted(answer(200, {}));
    expect(await make(exchange, nobody).call('getDossier', isAnything, { params: { code: 'X' }, auth: 'optional' })).toMatchObject({ ok: true });
    expect(asked[0]?.headers.Authorization).toBeUndefined();
  });

  it.each(['required', 'own'] as const)('sends nothing when an account is %s and there is none', async (auth) => {
    const { exchange, asked } = scripted(answer(200));
    expect(await make(exchange, nobody).call('followDossier', isAnything, { auth })).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });
});

describe('answers', () => {
  it('keeps what a problem tells', async () => {
    const problem = { type: 'about:blank', status: 422, code: 'invalid_dossier_code', title: 'Mã chưa đúng', requestId: 'r-1', hint: 'date', hotline: '1022' };
    const { exchange } = scripted(answer(422, problem));
    expect(await make(exchange).call('getProvince', isAnything)).toMatchObject({ ok: false, error: { code: 'invalid_dossier_code', title: 'Mã chưa đúng', hint: 'date', hotline: '1022', requestId: 'r-1' } });
  });

  it.each(['<html>504 Gateway</html>', null, { code: 'something_new' }])('calls %j unreadable', async (body) => {
    const { exchange } = scripted(answer(500, body));
    expect(await make(exchange).call('getProvince', isAnything)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });

  it('refuses a good status with a body of another shape, such as a captive portal\'s page', async () => {
    const { exchange } = scripted(answer(200, '<html>Đăng nhập Wi-Fi</html>'));
    expect(await make(exchange).call('resolveQr', isQrResolved, { body: {} })).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });

  it('puts parameters into the path and the language into the headers', async () => {
    const { exchange, asked } = scripted(answer(200));
    await make(exchange).call('getDossier', isAnything, { params: { code: '03706/2026/07906' }, query: { province: 'ca-mau' } });
    expect(asked[0]).toMatchObject({ method: 'GET', path: '/api/v1/dossiers/03706%2F2026%2F07906', query: { province: 'ca-mau' }, headers: { 'Accept-Language': 'vi' } });
  });
});
