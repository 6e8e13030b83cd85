import type { Agency, Level } from '../../../../domain/dossier';
import { levelOfAgencyName } from '../../../../domain/levels';
import { done } from '../../call/fault';
import type { Request } from '../../call/exchange';
import type { Link } from '../../call/link';
import type { OneStopParts } from '../one-stop';

/** For tests: a link that answers from a function, without HTTP. */
function fakeLink(answer: (request: Request) => { status: number; body: string }): Link {
  return {
    system: 'test',
    read: (_operation, work) => work(performance.now() + 8000),
    once: (_operation, work) => work(performance.now() + 8000),
    observe: (_operation, work) => work(),
    send: async (request) => done(answer(request)),
    fetchBytes: async (request) => {
      const { status, body } = answer(request);
      return done({ status, headers: {}, chunks: [Buffer.from(body)] });
    },
    close: async () => undefined,
  };
}

/** For tests: parts of a connector that answers `body` to everything but its log-in. */
export function partsAnswering(body: string, status = 200): OneStopParts {
  const link = fakeLink(({ path }) => (isLogin(path) ? { status: 200, body: LOGIN } : { status, body }));
  return { provinceId: 'p', link, credentials: { user: 'u', secret: 's' }, agencyOf: plainAgency };
}

export function plainAgency(name: string | null, level: Level | null, code: string | null): Agency {
  return { name: name ?? '', level: level ?? levelOfAgencyName(name ?? ''), code, nowNamed: null };
}

const isLogin = (path: string) => /login|token/.test(path);
const LOGIN = JSON.stringify({ error_code: '0', session: 's', access_token: 't', expires_in: 300 });
