import type { Credentials } from '../call/client-credentials';
import type { Link } from '../call/link';

/** What every source of figures is made of. */
export interface StatisticsParts {
  provinceId: string;
  /** Who counts, in words. */
  source: string;
  /** The group the province's offices belong to now, `H36`. */
  group: string;
  link: Link;
  /** Null for systems that ask for none. */
  credentials: Credentials | null;
}

/** Thrown at start only: a source of this kind cannot work without. */
export function needCredentials({ provinceId, credentials }: StatisticsParts): Credentials {
  if (credentials === null) throw new Error(`province ${provinceId}: statistics.userEnv and statistics.secretEnv are missing`);
  return credentials;
}
