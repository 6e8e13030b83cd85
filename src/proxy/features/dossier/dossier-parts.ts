import type { WorkCalendar } from '../../../domain/calendar';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { Identity } from '../../identity/identity';
import type { Limiter } from '../../limits/limiter';
import type { Secrets } from '../../security/secrets';
import type { Store } from '../../store/store';
import type { Finder } from './finder';
import type { LookUp } from './look-up';
import type { SnapshotBox } from './snapshot-box';

/** What the dossier routes work with. */
export interface DossierParts {
  finder: Finder;
  lookUp: LookUp;
  snapshots: SnapshotBox;
  limiter: Limiter;
  identity: Identity;
  store: Store;
  secrets: Secrets;
  calendar: WorkCalendar;
  clock: Clock;
  config: Pick<Config, 'GRANT_DAYS' | 'PROOF_QUANTUM_MS'>;
}
