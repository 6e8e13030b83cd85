import type { Position, UpstreamResult, ZaloGraph, ZaloProfile } from '../../ports';
import { type Shape, decode } from '../../call/decode';
import { done, failed, failedStatus } from '../../call/fault';
import type { Link } from '../../call/link';
import { textOf } from '../../onestop/shared/read';
import { secretProofOf } from '../shared/secret-proof';
import { GraphStatus, LocationAnswer, MeAnswer, PhoneAnswer } from './wire';

/** Errors that speak about the citizen's token: not valid, expired, revoked, of another app. */
const TOKEN_ERRORS: readonly number[] = [-216, 216, 217, 289, 452];
/** Errors that speak about us: wrong proof (-242, -1241), wrong app secret, too many calls. Everything else blames the phone or location token. */
const OUR_ERRORS: readonly number[] = [-1, 1, 2, 4, 12, 32, -32, -242, -1241, -14002, -14003];
const OA_USER_ID = /^\d{1,64}$/;
const TOKEN = /^[\x21-\x7e]{1,4096}$/;

type Judged = 'fine' | 'rejected' | 'fault';

/** Zalo's Graph API. Tokens and the app secret travel in headers only. */
export function createZaloGraph(link: Link, appSecret: string): ZaloGraph {
  const get = async <T>(path: string, headers: Record<string, string>, deadlineAt: number, shape: Shape<T>, judge: (error: number) => Judged): Promise<UpstreamResult<T | 'rejected'>> => {
    const sent = await link.send({ method: 'GET', path, headers }, deadlineAt);
    if (!sent.ok) return sent;
    const { status, body } = sent.value;
    if (status >= 500 || status === 429 || (status >= 300 && status < 400)) return failedStatus(link.system, status);
    const answered = decode(link.system, GraphStatus, body);
    if (!answered.ok) return answered;
    const error = Number(answered.value.error ?? 0);
    const verdict = judge(error);
    if (verdict === 'rejected') return done('rejected');
    if (verdict === 'fault') return failed(link.system, 'refused', `error ${error}`);
    return decode(link.system, shape, body);
  };

  const me = async (accessToken: string, deadlineAt: number): Promise<UpstreamResult<ZaloProfile | 'rejected'>> => {
    const headers = { access_token: accessToken, appsecret_proof: secretProofOf(appSecret, accessToken) };
    const answer = await get('/v2.0/me?fields=id,name,picture,user_id_by_oa', headers, deadlineAt, MeAnswer, judgeMe);
    if (!answer.ok || answer.value === 'rejected') return answer.ok ? done('rejected') : answer;
    const { id, name, user_id_by_oa } = answer.value;
    return done({ id, name: typeof name === 'string' ? textOf(name, 100) : null, oaUserId: typeof user_id_by_oa === 'string' && OA_USER_ID.test(user_id_by_oa) ? user_id_by_oa : null });
  };

  /** What a single-use token of this account stands for. */
  const redeem = <T>(accessToken: string, code: string, deadlineAt: number, shape: Shape<T>): Promise<UpstreamResult<T | 'rejected'>> =>
    get('/v2.0/me/info', { access_token: accessToken, code, secret_key: appSecret }, deadlineAt, shape, judgeCode);

  const phone = async (accessToken: string, phoneToken: string, deadlineAt: number): Promise<UpstreamResult<string | 'rejected'>> => {
    const answer = await redeem(accessToken, phoneToken, deadlineAt, PhoneAnswer);
    if (!answer.ok || answer.value === 'rejected') return answer.ok ? done('rejected') : answer;
    return done(answer.value.data.number.replace('+', ''));
  };

  const location = async (accessToken: string, locationToken: string, deadlineAt: number): Promise<UpstreamResult<Position | 'rejected'>> => {
    const answer = await redeem(accessToken, locationToken, deadlineAt, LocationAnswer);
    if (!answer.ok || answer.value === 'rejected') return answer.ok ? done('rejected') : answer;
    const [latitude, longitude] = [Number(answer.value.data.latitude), Number(answer.value.data.longitude)];
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? done({ latitude, longitude }) : failed(link.system, 'bad_answer', 'no place on earth');
  };

  return {
    me: async (accessToken) =>
      TOKEN.test(accessToken) ? link.read('me', (deadlineAt) => me(accessToken, deadlineAt)) : done('rejected'),
    phone: async (accessToken, phoneToken) =>
      TOKEN.test(accessToken) && TOKEN.test(phoneToken)
        ? link.once('phone', (deadlineAt) => phone(accessToken, phoneToken, deadlineAt))
        : done('rejected'),
    readLocation: async (accessToken, locationToken) =>
      TOKEN.test(accessToken) && TOKEN.test(locationToken)
        ? link.once('location', (deadlineAt) => location(accessToken, locationToken, deadlineAt))
        : done('rejected'),
  };
}

function judgeMe(error: number): Judged {
  if (error === 0) return 'fine';
  return TOKEN_ERRORS.includes(error) ? 'rejected' : 'fault';
}

/** Zalo does not publish what it answers for a used or expired phone or location token. */
function judgeCode(error: number): Judged {
  if (error === 0) return 'fine';
  return OUR_ERRORS.includes(error) ? 'fault' : 'rejected';
}
