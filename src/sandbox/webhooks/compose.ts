import { randomUUID } from 'node:crypto';
import type { SandboxState } from '../state';
import type { Citizen } from '../world/citizens';
import type { ProvinceId, SandboxDossier } from '../world/model';
import type { WebhookCall } from './post-webhook';
import { signMiniApp, signOa, signOneStop } from './signatures';

/** How news is spoiled for a test; nothing is for true news. */
export interface Spoiled {
  /** `wrong` signs with a key that is not theirs. */
  signature?: 'right' | 'wrong' | 'missing';
  /** Age of the event, as it says itself. */
  agedMs?: number;
  /** More bytes than anyone should take. */
  oversized?: boolean;
  /** Ids as bare numbers, beyond what a double holds. */
  numericIds?: boolean;
}

const WRONG_KEY = 'a-key-the-app-does-not-have';
const PADDING = 'x'.repeat(300_000);

export type OaEvent = 'follow' | 'unfollow' | 'user_send_text';

/** The ids come as text in most of Zalo's events and as numbers in some. */
const unquoteIds = (body: string): string => body.replace(/"(\d{19})"/g, '$1');

function headersOf(signature: string, { signature: wanted = 'right' }: Spoiled): Record<string, string> {
  return wanted === 'missing' ? {} : { 'x-zevent-signature': signature };
}

/** A citizen took back the consent to what the Mini App knows of them. */
export function composeRevocation({ secrets, clock, ids }: SandboxState, citizen: Citizen, spoiled: Spoiled = {}): WebhookCall {
  const payload = { event: 'user.revoke.consent', appId: ids.miniAppId, userId: citizen.zaloId, timestamp: clock().getTime() - (spoiled.agedMs ?? 0), ...(spoiled.oversized === true ? { padding: PADDING } : {}) };
  const signature = signMiniApp(spoiled.signature === 'wrong' ? WRONG_KEY : secrets.miniAppApiKey, payload);
  const body = JSON.stringify(payload);
  return { kind: payload.event, path: '/zalo/mini-app', headers: headersOf(signature, spoiled), body: spoiled.numericIds === true ? unquoteIds(body) : body };
}

/** What a citizen did with the Official Account. */
export function composeOaEvent({ secrets, clock, ids }: SandboxState, event: OaEvent, citizen: Citizen, spoiled: Spoiled = {}): WebhookCall {
  const timestamp = String(clock().getTime() - (spoiled.agedMs ?? 0));
  const who = event === 'user_send_text' ? { sender: { id: citizen.oaUserId }, recipient: { id: ids.oaId }, message: { msg_id: randomUUID(), text: 'Xin chào' } } : { oa_id: ids.oaId, follower: { id: citizen.oaUserId } };
  const payload = { app_id: ids.zaloAppId, user_id_by_app: citizen.zaloId, event_name: event, timestamp, ...who, ...(spoiled.oversized === true ? { padding: PADDING } : {}) };
  const body = JSON.stringify(payload);
  const rawBody = spoiled.numericIds === true ? unquoteIds(body) : body;
  const mac = signOa({ appId: ids.zaloAppId, rawBody, timestamp, oaSecret: spoiled.signature === 'wrong' ? WRONG_KEY : secrets.oaSecret });
  return { kind: event, path: '/zalo/oa', headers: headersOf(`mac=${mac}`, spoiled), body: rawBody };
}

/** A one-stop tells that a dossier moved; what happened is for the listener to ask. */
export function composeChange({ secrets, clock }: SandboxState, { code, province, status }: Pick<SandboxDossier, 'code' | 'status'> & { province: ProvinceId }, spoiled: Spoiled = {}, nonce: string = randomUUID()): WebhookCall {
  const timestamp = String(clock().getTime() - (spoiled.agedMs ?? 0));
  const rawBody = JSON.stringify({ event: 'dossier.changed', code, status, ...(spoiled.oversized === true ? { padding: PADDING } : {}) });
  const signature = signOneStop({ secret: spoiled.signature === 'wrong' ? WRONG_KEY : secrets.oneStopWebhookSecret, timestamp, nonce, rawBody });
  const signed = spoiled.signature === 'missing' ? {} : { 'x-onestop-signature': signature };
  return { kind: 'dossier.changed', path: `/onestop/${province}`, headers: { 'x-onestop-timestamp': timestamp, 'x-onestop-nonce': nonce, ...signed }, body: rawBody };
}
