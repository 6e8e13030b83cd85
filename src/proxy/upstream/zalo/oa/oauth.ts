import { decode } from '../../call/decode';
import type { Link } from '../../call/link';
import type { OaOauth, OaRefreshed } from '../shared/oa-access';
import { toldIn } from '../shared/told-in';
import { isSurelyUnsent } from '../shared/unsent';
import { OauthStatus, PairAnswer } from './wire';

const INVALID_REFRESH_TOKEN = -14014;
/** Taken where none is said that makes sense; the token lives 25 hours as a rule, and one that ends earlier is found out by its refusal. */
const USUAL_LIFE_SECONDS = 3600;
const LIFE = /^[1-9]\d{0,8}$/;

export interface OauthKeys {
  /** Id of the Zalo App, not of the Mini App. */
  appId: string;
  appSecret: string;
}

/** Exchanges the refresh token of the Official Account for a new pair, which kills both old ones (OAuth v4, docs.zaloplatforms.com/docs/OA/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new). */
export function createOaOauth(link: Link, { appId, appSecret }: OauthKeys): OaOauth {
  return {
    async refresh(refreshToken) {
      const body = new URLSearchParams({ refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', secret_key: appSecret };
      const sent = await link.once('refresh', async (deadlineAt) => {
        const answer = await link.send({ method: 'POST', path: '/v4/oa/access_token', headers, body }, deadlineAt);
        return answer.ok ? toldIn(link.system, answer.value) : answer;
      });
      if (!sent.ok) return { kind: isSurelyUnsent(sent.fault) ? 'unused' : 'unknown', detail: `${sent.fault.kind}: ${sent.fault.detail}` };
      return readAnswer(link.system, sent.value);
    },
  };
}

/** A used-up token has been seen to get an empty body: anything that is neither a pair nor an error leaves its fate open. */
function readAnswer(system: string, body: string): OaRefreshed {
  const judged = decode(system, OauthStatus, body);
  if (!judged.ok) return { kind: 'unknown', detail: judged.fault.detail };
  const error = Number(judged.value.error ?? 0);
  if (error === INVALID_REFRESH_TOKEN) return { kind: 'rejected', detail: `error ${error}` };
  if (error !== 0) return { kind: 'unused', detail: `error ${error}` };
  const answer = decode(system, PairAnswer, body);
  if (!answer.ok) return { kind: 'unknown', detail: answer.fault.detail };
  const { access_token: accessToken, refresh_token: refreshToken, expires_in } = answer.value;
  return { kind: 'pair', pair: { accessToken, refreshToken, livesMs: lifeOf(expires_in) * 1000 } };
}

function lifeOf(seconds: unknown): number {
  const told = String(seconds).trim();
  return LIFE.test(told) ? Number(told) : USUAL_LIFE_SECONDS;
}
