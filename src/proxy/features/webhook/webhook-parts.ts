import type { Clock } from '../../clock';
import type { Secrets } from '../../security/secrets';
import type { Database } from '../../store/database';
import type { WebhookSecrets } from '../../webhook-secrets';

/** How a call ended, for the metrics. */
export type WebhookOutcome = 'taken' | 'replayed' | 'ignored' | 'late' | 'forged' | 'malformed' | 'failed';

export interface WebhookParts {
  db: Database;
  secrets: Secrets;
  clock: Clock;
  webhookSecrets: WebhookSecrets;
  /** A dossier changed, as its one-stop says: look at it next. In the transaction that notes the word. False when nobody follows it. */
  hintChanged(tx: Database, provinceId: string, code: string): Promise<boolean>;
  /** After that transaction: so that nobody waits for the next look. */
  onHinted(provinceId: string): void;
  /** In the transaction that notes the word. */
  noteOaFollower(tx: Database, oaUserId: string, followed: boolean): Promise<void>;
  /** A citizen is gone: nothing of them may be remembered. */
  onErased(citizenId: string): void;
  onError(error: unknown): void;
  onOutcome(source: 'zalo_mini_app' | 'zalo_oa' | 'onestop', outcome: WebhookOutcome): void;
}
