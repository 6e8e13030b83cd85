import type { OaTokenRow, OaTokenStore } from '../store/oa-tokens';
import type { OaPair, OaRefreshed } from '../upstream/zalo/shared/oa-access';
import { isLastAttempt, nextStepOf } from './next-step';
import type { OaTokenParts } from './oa-token-parts';
import type { PairBox } from './pair-box';

/** After a failure that did not use the token up. */
const REST_MS = 60_000;
/** A pair that cannot be kept is lost: the database is given this long to come back. */
const KEEP_TRIES = 10;
const KEEP_PAUSE_MS = 1000;

interface RefreshParts extends Pick<OaTokenParts, 'clock' | 'oauth' | 'onLost' | 'onError'> {
  store: OaTokenStore;
  box: PairBox;
}

/**
 * Takes the refresh for this process alone, writes that down, sends the token and keeps what came of it. Killed at any point it
 * leaves a row that says how far it got: before the intent nothing happened; after it the pair is tried once more by whoever comes
 * next, and if that does not bring a new one, it is lost and staff are told.
 */
export async function refreshPair(parts: RefreshParts): Promise<void> {
  const { store, box, clock, oauth, onLost } = parts;
  const claimed = await claim(parts);
  if (claimed === null) return;
  const { generation, refreshSealed } = claimed;
  const refreshToken = box.openRefresh(generation, refreshSealed);
  const refreshed: OaRefreshed = refreshToken === null ? { kind: 'rejected', detail: 'sealed with another key' } : await oauth.refresh(refreshToken);
  if (refreshed.kind === 'pair') return keep(parts, generation, refreshed.pair);
  const left = await store.change((row) => (isMine(row, claimed) ? afterFailure(row, refreshed, clock.nowMs()) : null));
  if (left?.state === 'lost') onLost(left.lastFault ?? refreshed.detail);
}

/** Null when there is nothing to do, or another process is at it. */
async function claim({ store, clock, onLost }: RefreshParts): Promise<OaTokenRow | null> {
  const nowMs = clock.nowMs();
  let taken = false;
  let gaveUp = false;
  const row = await store.change((held) => {
    const step = nextStepOf(held, nowMs);
    taken = step === 'refresh';
    gaveUp = step === 'give_up';
    if (gaveUp) return { state: 'lost', lastFault: held.lastFault ?? 'interrupted twice' };
    return taken ? { state: 'refreshing', attempts: held.attempts + 1, startedAt: new Date(nowMs) } : null;
  });
  if (gaveUp) onLost(row?.lastFault ?? 'interrupted twice');
  return taken ? row : null;
}

const isMine = (row: OaTokenRow, { generation, attempts }: OaTokenRow): boolean => row.generation === generation && row.state === 'refreshing' && row.attempts === attempts;

function afterFailure({ attempts }: OaTokenRow, { kind, detail }: { kind: Exclude<OaRefreshed['kind'], 'pair'>; detail: string }, nowMs: number): Partial<OaTokenRow> {
  if (kind === 'rejected' || (kind === 'unknown' && isLastAttempt(attempts))) return { state: 'lost', lastFault: detail };
  if (kind === 'unknown') return { lastFault: detail };
  // Not used up: this attempt does not count. An earlier one whose fate is open still does, and its lease is the rest.
  const open = attempts - 1;
  return { attempts: open, lastFault: detail, ...(open === 0 ? { state: 'ready', startedAt: null, restsUntil: new Date(nowMs + REST_MS) } : { startedAt: new Date(nowMs) }) };
}

/** One statement puts the new pair in the place of the old. It is the only good one, so it is kept even when this one was given up meanwhile. */
async function keep({ store, box, clock, onError }: RefreshParts, generation: number, { accessToken, refreshToken, livesMs }: OaPair): Promise<void> {
  const next = generation + 1;
  const now = new Date(clock.nowMs());
  const row = {
    generation: next, accessSealed: box.sealAccess(next, accessToken), refreshSealed: box.sealRefresh(next, refreshToken), accessEndsAt: new Date(now.getTime() + livesMs),
    state: 'ready' as const, attempts: 0, startedAt: null, restsUntil: null, refreshedAt: now, lastFault: null,
  };
  for (let tried = 1; ; tried += 1) {
    try {
      await store.replace(generation, row);
      return;
    } catch (error) {
      onError(error);
      if (tried === KEEP_TRIES) throw error;
      await clock.wait(KEEP_PAUSE_MS);
    }
  }
}
