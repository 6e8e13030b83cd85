import { createOaTokenStore, type OaTokenRow } from '../store/oa-tokens';
import type { OaAccess, OaAccessToken } from '../upstream/zalo/shared/oa-access';
import type { UpstreamResult } from '../upstream/ports';
import { nextStepOf } from './next-step';
import type { OaTokenParts } from './oa-token-parts';
import { createPairBox } from './pair-box';
import { refreshPair } from './refresh-pair';

const SYSTEM = 'zalo-oa-token';
const POLL_MS = 200;
const MAX_POLLS = 30;
/** A token that Zalo refuses so soon after it was new is not helped by another. */
const TRUSTED_AFTER_REFRESH_MS = 5 * 60_000;

export interface OaTokenStatus {
  state: OaTokenRow['state'];
  accessEndsAt: Date | null;
  refreshedAt: Date | null;
  lastFault: string | null;
}

/** The tokens of the Official Account, shared by all proxies on one database, and what staff can do about them. */
export interface OaTokenKeeper extends OaAccess {
  /** Null while there is none. */
  status(): Promise<OaTokenStatus | null>;
  /** A refresh token that a person got from Zalo takes the place of whatever there is. */
  install(refreshToken: string): Promise<void>;
  /** Lets a lost pair be tried again; false when it is not lost. */
  tryAgain(): Promise<boolean>;
}

export function createOaTokenKeeper(parts: OaTokenParts): OaTokenKeeper {
  const { db, secrets, clock, firstRefreshToken, onLook } = parts;
  const store = createOaTokenStore(db);
  const box = createPairBox(secrets);
  let flight: Promise<UpstreamResult<OaAccessToken>> | null = null;

  const refused = (detail: string): UpstreamResult<never> => ({ ok: false, fault: { kind: 'refused', system: SYSTEM, detail } });
  const busy: UpstreamResult<never> = { ok: false, fault: { kind: 'busy', system: SYSTEM, detail: 'being refreshed, or resting after a failure' } };
  const newRow = (refreshToken: string, generation: number): Omit<OaTokenRow, 'id'> => ({
    generation, refreshSealed: box.sealRefresh(generation, refreshToken), accessSealed: null, accessEndsAt: null,
    state: 'ready', attempts: 0, startedAt: null, restsUntil: null, refreshedAt: null, lastFault: null,
  });

  async function look(): Promise<OaTokenRow | null> {
    let row = await store.find();
    if (row === null && firstRefreshToken !== null) {
      await store.plant(newRow(firstRefreshToken, 0));
      row = await store.find();
    }
    onLook(row === null || row.state === 'lost');
    return row;
  }

  /** The access token in hand, as long as it lives. */
  function inHand({ generation, accessSealed, accessEndsAt }: OaTokenRow): UpstreamResult<OaAccessToken> | null {
    if (accessSealed === null || accessEndsAt === null || accessEndsAt.getTime() <= clock.nowMs()) return null;
    const value = box.openAccess(generation, accessSealed);
    return value === null ? refused('sealed with another key') : { ok: true, value: { value, generation } };
  }

  async function get(): Promise<UpstreamResult<OaAccessToken>> {
    for (let poll = 0; poll < MAX_POLLS; poll += 1) {
      const row = await look();
      if (row === null) return refused('no token yet');
      switch (nextStepOf(row, clock.nowMs())) {
        case 'use':
          return inHand(row) ?? refused('a token without a value');
        case 'lost':
          return inHand(row) ?? refused('lost, a person must act');
        case 'rest':
          return inHand(row) ?? busy;
        case 'wait':
          if (poll === MAX_POLLS - 1) return inHand(row) ?? busy;
          await clock.wait(POLL_MS);
          break;
        case 'refresh':
        case 'give_up':
          await refreshPair({ ...parts, store, box });
      }
    }
    return busy;
  }

  return {
    token: () => {
      flight ??= get().finally(() => {
        flight = null;
      });
      return flight;
    },
    async rejected({ generation }) {
      const nowMs = clock.nowMs();
      await store.change((row) => {
        const isYoung = row.refreshedAt !== null && nowMs - row.refreshedAt.getTime() < TRUSTED_AFTER_REFRESH_MS;
        return row.generation !== generation || isYoung ? null : { accessEndsAt: new Date(nowMs) };
      });
    },
    status: look,
    async install(refreshToken) {
      await store.plant(newRow(refreshToken, 0));
      await store.change((row) => newRow(refreshToken, row.generation + 1));
    },
    async tryAgain() {
      let revived = false;
      await store.change((row) => {
        revived = row.state === 'lost';
        return revived ? { state: 'ready', attempts: 0, startedAt: null, restsUntil: null } : null;
      });
      return revived;
    },
  };
}
