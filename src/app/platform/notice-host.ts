import { done, refused, settleWithin, type Outcome } from './outcome';
import type { Platform } from './port';
import { refusalOf } from './zalo-errors';
import type * as Follow from './zalo-follow';

/** The citizen reads a question of Zalo's; the SDK itself never stops waiting for the answer. */
const ASKING_MS = 60_000;
const OPENING_MS = 8_000;

type Kind = Platform['kind'];

/** Outside Zalo these calls of the SDK answer as if all went well, and nothing happened: there they are refused. */
function ask(kind: Kind, use: (sdk: typeof Follow) => Promise<unknown>, timeoutMs: number): Promise<Outcome<void>> {
  if (kind !== 'zalo') return Promise.resolve(refused('unsupported'));
  return settleWithin(
    async () => {
      await use(await import('./zalo-follow'));
      return done(undefined);
    },
    timeoutMs,
    refusalOf,
  );
}

/** Asks whether the citizen wants to follow the Official Account. Only from a tap. Whether they follow it, Zalo tells the proxy. */
export function followOa(kind: Kind, oaId: string): Promise<Outcome<void>> {
  return ask(kind, (sdk) => sdk.followOA({ id: oaId }), ASKING_MS);
}

export function unfollowOa(kind: Kind, oaId: string): Promise<Outcome<void>> {
  return ask(kind, (sdk) => sdk.unfollowOA({ id: oaId }), ASKING_MS);
}

/** Asks whether the mini app may send notifications through Zalo. Only from a tap. */
export function acceptNotices(kind: Kind): Promise<Outcome<void>> {
  return ask(kind, (sdk) => sdk.requestSendNotification(), ASKING_MS);
}

/** Opens the conversation with the Official Account. */
export function chatWithOa(kind: Kind, oaId: string): Promise<Outcome<void>> {
  return ask(kind, (sdk) => sdk.openChat({ type: 'oa', id: oaId }), OPENING_MS);
}
