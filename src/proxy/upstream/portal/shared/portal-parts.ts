import type { Credentials } from '../../call/client-credentials';
import type { Link } from '../../call/link';

/** What every connector to a filing portal is made of. */
export interface PortalParts {
  provinceId: string;
  link: Link;
  credentials: Credentials;
}

/** Largest result that is handed on. */
export const MAX_RESULT_BYTES = 20 * 1024 * 1024;

/** A paper of 8 MiB over a slow line; sent twice it does no harm. Everything else keeps to the link's own budget. */
export const UPLOAD_BUDGET_MS = 40_000;
