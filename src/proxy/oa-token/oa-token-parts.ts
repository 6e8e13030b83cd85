import type { Clock } from '../clock';
import type { Secrets } from '../security/secrets';
import type { Database } from '../store/database';
import type { OaOauth } from '../upstream/zalo/shared/oa-access';

/** What keeping the tokens works with. */
export interface OaTokenParts {
  db: Database;
  secrets: Pick<Secrets, 'sealKey'>;
  clock: Clock;
  oauth: OaOauth;
  /** Planted when the table is empty; later ones are the table's own. */
  firstRefreshToken: string | null;
  /** Whether staff must get a new pair from Zalo; told at every look. */
  onLook(needsPerson: boolean): void;
  /** The pair is dead or its fate unknown for good: a person must get a new one from Zalo. */
  onLost(detail: string): void;
  onError(error: unknown): void;
}
