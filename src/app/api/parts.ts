import { currentPlatform } from '../platform/current';
import { apiBaseUrl } from './base-url';
import { createCall, type Call } from './call';
import { createDossierCache } from './dossier-cache';
import type { Exchange } from './exchange';
import { createSession, type Session } from './session';
import { isSessionView } from './shapes';

interface Parts {
  call: Call;
  session: Session;
  cache: ReturnType<typeof createDossierCache>;
}

let parts: Parts | null = null;

/** axios arrives with the first request; the next one finds it there. */
const exchange: Exchange = async (request) => {
  try {
    http ??= import('./http').then(({ createHttpExchange }) => createHttpExchange(apiBaseUrl()));
    return await (await http)(request);
  } catch {
    http = null; // the chunk itself could not be fetched
    return { answered: false, cause: 'offline' };
  }
};
let http: Promise<Exchange> | null = null;

/** The live parts behind client.ts, made once and on first use. */
export function apiParts(): Parts {
  if (parts) return parts;
  const platform = currentPlatform();
  const session: Session = createSession({
    platform,
    storage: platform.storage,
    open: (zaloAccessToken) => call('createSession', isSessionView, { body: { zaloAccessToken } }),
  });
  const call = createCall({ exchange, session });
  parts = { call, session, cache: createDossierCache(platform.storage) };
  return parts;
}
