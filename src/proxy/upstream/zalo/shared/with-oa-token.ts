import { failed } from '../../call/fault';
import type { OaAccess, OaAccessToken } from './oa-access';
import { faultOf, type Posted } from './post-message';

/**
 * Sends with the OA's token; when Zalo will not take that, once more with a new one. A message refused for its token was not sent, so
 * this is no repetition.
 */
export async function withOaToken(system: string, access: OaAccess, tokenErrors: readonly number[], send: (token: OaAccessToken) => Promise<Posted>): Promise<Posted> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const token = await access.token();
    if (!token.ok) return faultOf(token.fault);
    const posted = await send(token.value);
    if (posted.kind !== 'no' || !tokenErrors.includes(posted.error)) return posted;
    await access.rejected(token.value);
  }
  return faultOf(failed(system, 'refused', 'a fresh token was not accepted').fault);
}

/** What Zalo's interfaces for Official Accounts want in the headers. */
export const oaHeadersOf = ({ value }: OaAccessToken, proof: string): Record<string, string> => ({ access_token: value, appsecret_proof: proof });
