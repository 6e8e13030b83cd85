import { pathOf } from '../../contract/routes';
import { currentPlatform } from '../platform/current';
import { apiBaseUrl } from './base-url';
import { createCall, type Call } from './call';
import { createDossierCache } from './dossier-cache';
import type { Exchange } from './exchange';
import { createReadExchange } from './read-exchange';
import { createSession, type Session } from './session';
import { isSessionView } from './shapes';

interface Parts {
  call: Call;
  session: Session;
  cache: ReturnType<typeof createDossierCache>;
}

let parts: Parts | null = null;

let read: Exchange | null = null;
let http: Promise<Exchange> | null = null;

/** Reading and signing in cost no library; axios arrives with the first thing that is sent, and stays. */
const exchange: Exchange = async (request) => {
  if (request.method === 'GET' || request.path === pathOf('createSession')) return (read ??= createReadExchange(apiBaseUrl()))(request);
  try {
    http ??= import('./http').then(({ createHttpExchange }) => createHttpExchange(apiBaseUrl()));
    return await (await http)(request);
  } catch {
    http = null; // the chunk itself could not be fetched
    return { answered: false, cause: 'offline' };
  }
};

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
