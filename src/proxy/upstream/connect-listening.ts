import type { ListeningSystemConfig } from '../provinces/listening-config';
import type { ProvinceConfig } from '../provinces/schema';
import type { Credentials } from './call/client-credentials';
import { openLink } from './call/link';
import type { ConnectOptions } from './connect-options';
import type { ListeningSystem } from './listening-ports';
import { createGopy } from './petition/gopy/client';
import { createPortalListening } from './petition/portal/client';
import type { ListeningParts } from './petition/shared/listening-parts';
import { secretOf } from './secret-of';

type Kind = ListeningSystemConfig['kind'];

const CONNECTORS: Record<Kind, (parts: ListeningParts) => ListeningSystem> = { gopy: createGopy, portal: createPortalListening };
/** The sandbox plays one system of each kind, for every province. */
const SANDBOX_PATHS: Record<Kind, string> = { gopy: 'gopy-1022', portal: 'pakn-portal' };
const SANDBOX_LOGIN: Credentials = { user: 'sandbox', secret: 'sandbox' };
/** Of every act but uploads, which ask for more time themselves; what the worker that delivers counts on is LONGEST_CALL_MS. */
const BUDGET_MS = 11_500;

/** Opens the ways to the systems for petitions and questions. Throws, naming the variable, when a secret that one names is not in the environment. */
export function connectListening(provinces: readonly ProvinceConfig[], options: ConnectOptions): { listening: ReadonlyMap<string, ListeningSystem>; close(): Promise<void> } {
  const { sandboxUrl, onCall } = options;
  const opened = provinces.map(({ public: { id }, listening: { system: config } }) => {
    const baseUrl = sandboxUrl === null ? config.baseUrl : `${sandboxUrl}/${SANDBOX_PATHS[config.kind]}/${id}`;
    const { timeoutMs, maxConcurrent, maxQueued } = config;
    const link = openLink({ system: `${id}-listening`, baseUrl, timeoutMs, maxConcurrent, maxQueued, budgetMs: BUDGET_MS, onCall });
    return { link, system: CONNECTORS[config.kind]({ provinceId: id, link, config, credentials: credentialsOf(config, options) }) };
  });
  return {
    listening: new Map(opened.map(({ system }) => [system.provinceId, system])),
    close: async () => void (await Promise.all(opened.map(({ link }) => link.close()))),
  };
}

function credentialsOf({ userEnv, secretEnv }: ListeningSystemConfig, options: ConnectOptions): Credentials | null {
  if (userEnv === undefined || secretEnv === undefined) return null;
  return { user: secretOf(options, userEnv, SANDBOX_LOGIN.user), secret: secretOf(options, secretEnv, SANDBOX_LOGIN.secret) };
}
