import type { AgencyReader } from './shared/agency-reader';
import type { Credentials } from '../call/client-credentials';
import type { Link } from '../call/link';

/** What every connector is made of. */
export interface OneStopParts {
  provinceId: string;
  link: Link;
  /** Null for systems that ask for none. */
  credentials: Credentials | null;
  agencyOf: AgencyReader;
}

/** Thrown at start only: a connector of this kind cannot work without. */
export function needCredentials({ provinceId, credentials }: OneStopParts): Credentials {
  if (credentials === null) throw new Error(`province ${provinceId}: connector.userEnv and connector.secretEnv are missing`);
  return credentials;
}
