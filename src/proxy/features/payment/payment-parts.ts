import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { FilingBox } from '../../filing-core/filing-box';
import type { Jobs } from '../../jobs/jobs';
import type { Database } from '../../store/database';
import type { FilingStore } from '../../store/filings';
import type { CheckoutService } from '../../upstream/filing-ports';

/** What paying works with. */
export interface PaymentParts {
  db: Database;
  filings: Pick<FilingStore, 'findOwn'>;
  /** Null where no payments are taken. */
  checkout: CheckoutService | null;
  box: Pick<FilingBox, 'sealErrand'>;
  jobs: Pick<Jobs, 'enqueue' | 'wake'>;
  clock: Clock;
  config: Pick<Config, 'CHECKOUT_METHOD'>;
  /** Hears what staff must look into: no amount, number or person is in it. */
  onOddity(what: 'paid_twice' | 'other_amount' | 'forged_callback' | 'unknown_order'): void;
  onError(error: unknown): void;
}
