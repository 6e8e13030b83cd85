import type { FastifyBaseLogger } from 'fastify';
import { systemClock } from '../clock';
import type { Metrics } from '../http/metrics';
import type { Secrets } from '../security/secrets';
import type { Database } from '../store/database';
import type { OpenOaAccess } from '../upstream/zalo/shared/oa-access';
import { createOaTokenKeeper, type OaTokenKeeper } from './keeper';

const LOOK_EVERY_MS = 3_600_000;

/** The OA's tokens of a running proxy: kept fresh, and told of in log and metrics. */
export interface OaTokens {
  /** For whoever opens the way to Zalo, which is what the tokens are exchanged over. */
  open: OpenOaAccess;
  /** Null where nothing is sent in the OA's name. */
  keeper(): OaTokenKeeper | null;
  stop(): void;
}

export function createOaTokens({ db, secrets, metrics, log }: { db: Database; secrets: Secrets; metrics: Metrics; log: FastifyBaseLogger }): OaTokens {
  let keeper: OaTokenKeeper | null = null;
  let looking: NodeJS.Timeout | null = null;
  const onError = (error: unknown): void => log.error({ err: error }, 'the tokens of the Official Account could not be kept');

  /** A refresh token that nobody uses ends after three months: it is looked after also while nothing is sent. */
  async function look(): Promise<void> {
    const token = await keeper?.token();
    if (token?.ok === false) log.error({ fault: token.fault }, 'the Official Account cannot write; see /ops');
  }

  return {
    open(oauth, firstRefreshToken) {
      const onLost = (detail: string): void => log.error({ detail }, 'the tokens of the Official Account are lost: staff must get new ones and enter them in /ops');
      keeper = createOaTokenKeeper({ db, secrets, clock: systemClock, oauth, firstRefreshToken, onLook: (needed) => metrics.oaNeedsPerson(needed), onLost, onError });
      looking = setInterval(() => void look().catch(onError), LOOK_EVERY_MS);
      looking.unref();
      keeper.status().catch(onError);
      return keeper;
    },
    keeper: () => keeper,
    stop: () => {
      if (looking !== null) clearInterval(looking);
    },
  };
}
