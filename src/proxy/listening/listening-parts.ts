import type { WorkCalendar } from '../../domain/calendar';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { DeliveryConfig } from '../delivery/delivery-jobs';
import type { Pacing } from '../delivery/pacing';
import type { PaperSource } from '../delivery/paper-source';
import type { Jobs } from '../jobs/jobs';
import type { Database } from '../store/database';
import type { LetterStore } from '../store/letters';
import type { Inbox } from '../telling/inbox-box';
import type { ListeningSystem } from '../upstream/listening-ports';
import type { LetterBox } from './letter-box';

/** What handing over letters and hearing of them works with. */
export interface ListeningParts {
  db: Database;
  letters: LetterStore;
  box: LetterBox;
  papers: PaperSource;
  systems: ReadonlyMap<string, ListeningSystem>;
  inbox: Pick<Inbox, 'add' | 'wake'>;
  jobs: Pick<Jobs, 'enqueue' | 'wake'>;
  pacing: Pacing;
  clock: Clock;
  calendar: WorkCalendar;
  /** "phường Phan Thiết, tỉnh Lâm Đồng" for a ward code; null for a code that is none. */
  placeOf(ward: string): string | null;
  config: DeliveryConfig & Pick<Config, 'LISTENING_POLL_SECONDS'>;
}
