import type { FastifyBaseLogger } from 'fastify';
import type { UploadLimits } from '../../../contract/schemas/procedure';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { PaperChecks } from '../../filing-core/paper-checks';
import type { PaperFiles } from '../../filing-core/paper-files';
import type { Secrets } from '../../security/secrets';
import type { PaperHolder } from '../../store/papers';
import type { Store } from '../../store/store';
import type { VirusScanner } from '../../upstream/filing-ports';

/** What papers work with. `limitsOf` is null for a province that is not served, or that takes none for this. */
export interface PaperParts {
  store: Store;
  files: PaperFiles;
  checks: PaperChecks;
  secrets: Secrets;
  clock: Clock;
  log: FastifyBaseLogger;
  limitsOf(holder: PaperHolder): UploadLimits | null;
  scanner: VirusScanner | null;
  config: Pick<
    Config,
    'MAX_OPEN_UPLOADS' | 'MAX_PERSON_PAPER_MEGABYTES' | 'MAX_PAPERS_GIGABYTES' | 'MIN_FREE_DISK_MEGABYTES' | 'MAX_UPLOAD_CHUNK_MEGABYTES' | 'SCAN_PATIENCE_MINUTES' | 'SCAN_RETRY_SECONDS'
  >;
}
