import type { ListeningSystemConfig } from '../../../provinces/listening-config';
import type { Credentials } from '../../call/client-credentials';
import type { Link } from '../../call/link';

/** What every connector to a system for petitions is made of. */
export interface ListeningParts {
  provinceId: string;
  link: Link;
  config: Pick<ListeningSystemConfig, 'source' | 'fields' | 'questionField'>;
  /** Null where the system asks for none. */
  credentials: Credentials | null;
}

/** A video of 20 MiB over a slow line. */
export const UPLOAD_BUDGET_MS = 40_000;
export const PAGE_SIZE = 50;
export const ANSWER_CHARS = 8000;
