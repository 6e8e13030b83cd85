import type { Clock } from '../clock';
import type { FilingBox } from '../filing-core/filing-box';
import type { PaperSource } from './paper-source';
import type { Jobs } from '../jobs/jobs';
import type { Database } from '../store/database';
import type { ErrandStore } from '../store/errands';
import type { FilingStore } from '../store/filings';
import type { TellOfFiling } from '../telling/tell-of-filing';
import type { FilingPortal } from '../upstream/filing-ports';
import type { DeliveryConfig } from './delivery-jobs';
import type { Pacing } from './pacing';

/** Does what a delivered filing makes possible (order the post, tell of a payment), in the transaction that records the delivery. */
export type AfterDelivered = (tx: Database, filing: { id: string; provinceId: string; dossierCode: string }) => Promise<void>;

export interface DeliveryParts {
  db: Database;
  filings: FilingStore;
  errands: ErrandStore;
  box: FilingBox;
  papers: PaperSource;
  portals: ReadonlyMap<string, FilingPortal>;
  jobs: Jobs;
  pacing: Pacing;
  clock: Clock;
  config: DeliveryConfig;
  afterDelivered: AfterDelivered[];
  tellOfFiling: TellOfFiling;
  /** To be told that the citizen has a dossier more. */
  onDelivered(citizenId: string): void;
}
