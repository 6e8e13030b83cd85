import type { ProvinceConfig } from '../provinces/schema';
import type { Credentials } from './call/client-credentials';
import { openLink } from './call/link';
import { createDivisionResolver } from './divisions/resolve';
import { createCamau } from './onestop/camau/client';
import { createDvcqg } from './onestop/dvcqg/client';
import { createIgate } from './onestop/igate/client';
import { createLgsp } from './onestop/lgsp/client';
import type { OneStopParts } from './onestop/one-stop';
import { createAgencyReader } from './onestop/shared/agency-reader';
import type { OneStop, UpstreamCall, Upstreams } from './ports';
import { createZaloGraph } from './zalo/graph/client';

export interface ConnectOptions {
  /** Base of the sandbox; replaces every outside address. Null for the real systems. */
  sandboxUrl: string | null;
  env: Record<string, string | undefined>;
  onCall(call: UpstreamCall): void;
}

type Connector = ProvinceConfig['connector'];

const CONNECTORS: Record<Connector['kind'], (parts: OneStopParts) => OneStop> = {
  dvcqg: createDvcqg,
  igate: createIgate,
  camau: createCamau,
  lgsp: createLgsp,
};

const GRAPH_URL = 'https://graph.zalo.me';
const GRAPH_LIMITS = { timeoutMs: 5000, maxConcurrent: 64, maxQueued: 512 };
const APP_SECRET_ENV = 'ZALO_APP_SECRET';

/** What the sandbox accepts; never used against a real system. */
const SANDBOX_SECRETS = {
  appSecret: 'sandbox-app-secret',
  session: { user: 'sandbox', secret: 'sandbox' },
  client: { user: 'sandbox-client', secret: 'sandbox-secret' },
};

/**
 * Opens the ways to the provinces' one-stops and to Zalo. No call is made yet.
 * Throws, naming the variable, when a secret that a connector names is not in the environment.
 */
export function connectUpstreams(provinces: readonly ProvinceConfig[], options: ConnectOptions): Upstreams {
  const { sandboxUrl, onCall } = options;
  const divisions = createDivisionResolver(provinces.flatMap((province) => province.divisionNames));
  const graphLink = openLink({ ...GRAPH_LIMITS, system: 'zalo-graph', baseUrl: sandboxUrl === null ? GRAPH_URL : `${sandboxUrl}/zalo-graph`, onCall });
  const opened = provinces.map(({ public: { id }, connector, divisionNames }) => {
    const link = openLink({ ...connector, system: id, baseUrl: sandboxUrl === null ? connector.baseUrl : `${sandboxUrl}/${id}`, onCall });
    const agencyOf = createAgencyReader((name) => firstOf(divisionNames, (province) => divisions.nowNamed(name, province)));
    const oneStop = CONNECTORS[connector.kind]({ provinceId: id, link, credentials: credentialsOf(connector, options), agencyOf });
    return { link, oneStop };
  });

  return {
    oneStops: new Map(opened.map(({ oneStop }) => [oneStop.provinceId, oneStop])),
    graph: createZaloGraph(graphLink, appSecretOf(options)),
    close: async () => {
      await Promise.all([graphLink.close(), ...opened.map(({ link }) => link.close())]);
    },
  };
}

function credentialsOf({ kind, userEnv, secretEnv }: Connector, { env, sandboxUrl }: ConnectOptions): Credentials | null {
  if (userEnv === undefined || secretEnv === undefined) return null;
  const fallback = kind === 'dvcqg' ? SANDBOX_SECRETS.session : SANDBOX_SECRETS.client;
  return {
    user: secretOf(env, userEnv, sandboxUrl === null ? null : fallback.user),
    secret: secretOf(env, secretEnv, sandboxUrl === null ? null : fallback.secret),
  };
}

function appSecretOf({ env, sandboxUrl }: ConnectOptions): string {
  return secretOf(env, APP_SECRET_ENV, sandboxUrl === null ? null : SANDBOX_SECRETS.appSecret);
}

function secretOf(env: ConnectOptions['env'], name: string, fallback: string | null): string {
  const value = env[name] || fallback;
  if (value === null) throw new Error(`${name}: not set`);
  return value;
}

function firstOf<T>(names: readonly string[], look: (name: string) => T | null): T | null {
  for (const name of names) {
    const found = look(name);
    if (found !== null) return found;
  }
  return null;
}
