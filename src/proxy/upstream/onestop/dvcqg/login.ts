import type { UpstreamResult } from '../../ports';
import { decode } from '../../call/decode';
import { done, failed, failedStatus } from '../../call/fault';
import type { Token } from '../../call/token-cache';
import { type OneStopParts, needCredentials } from '../one-stop';
import { numberOf } from '../shared/mapping';
import { LoginAnswer } from './wire';

const LOGIN_PATH = '/mapi/login?dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider';
const OK = '0';
/** Half an hour is what these adapters give when they do not say. */
const DEFAULT_LIFE_SECONDS = 1800;

/** Log-in with user name and password to the adapter of the national platform. */
export function createLogin(parts: OneStopParts): (deadlineAt: number) => Promise<UpstreamResult<Token>> {
  const { link } = parts;
  const { user, secret } = needCredentials(parts);
  const body = JSON.stringify({ username: user, password: secret });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };

  const login = async (deadlineAt: number): Promise<UpstreamResult<Token>> => {
    const sent = await link.send({ method: 'POST', path: LOGIN_PATH, headers, body }, deadlineAt);
    if (!sent.ok) return sent;
    if (sent.value.status < 200 || sent.value.status > 299) return failedStatus(link.system, sent.value.status);
    const answer = decode(link.system, LoginAnswer, sent.value.body);
    if (!answer.ok) return answer;
    if (numberOf(answer.value.error_code) !== OK) return failed(link.system, 'refused', 'log-in not accepted');
    const { session, expires_in } = answer.value;
    if (!session) return failed(link.system, 'bad_answer', 'log-in without a session');
    const seconds = Number(expires_in ?? DEFAULT_LIFE_SECONDS);
    return done({ value: session, livesMs: (seconds > 0 ? seconds : DEFAULT_LIFE_SECONDS) * 1000 });
  };
  return (deadlineAt) => link.observe('login', () => login(deadlineAt));
}
