import type { ProvinceConfig } from '../provinces/schema';
import type { Credentials } from './call/client-credentials';
import { type Link, openLink } from './call/link';
import { createCatalogue } from './catalogue/client';
import { createClamd } from './clamd/client';
import { connectListening } from './connect-listening';
import { connectNotices } from './connect-notices';
import { connectOpen } from './connect-open';
import type { ConnectOptions } from './connect-options';
import { createDivisionResolver } from './divisions/resolve';
import { createCamau } from './onestop/camau/client';
import { createDvcqg } from './onestop/dvcqg/client';
import { createIgate } from './onestop/igate/client';
import { createLgsp } from './onestop/lgsp/client';
import type { OneStopParts } from './onestop/one-stop';
import { createAgencyReader } from './onestop/shared/agency-reader';
import type { CheckoutService, FilingPortal, PostService } from './filing-ports';
import { createDvcqgPortal } from './portal/dvcqg/client';
import { createIgatePortal } from './portal/igate/client';
import { createLgspPortal } from './portal/lgsp/client';
import type { PortalParts } from './portal/shared/portal-parts';
import type { OneStop } from './ports';
import { createVnpost } from './post/client';
import { secretOf } from './secret-of';
import type { Upstreams } from './upstreams';
import { createCheckout } from './zalo/checkout/client';
import { createZaloGraph } from './zalo/graph/client';

type Connector = ProvinceConfig['connector'];
type PortalKind = NonNullable<ProvinceConfig['filing']['portal']>;

const CONNECTORS: Record<Connector['kind'], (parts: OneStopParts) => OneStop> = {
  dvcqg: createDvcqg,
  igate: createIgate,
  camau: createCamau,
  lgsp: createLgsp,
};

const PORTALS: Record<PortalKind, (parts: PortalParts) => FilingPortal> = { dvcqg: createDvcqgPortal, igate: createIgatePortal, lgsp: createLgspPortal };
/** Of every act but uploads, which ask for more time themselves; what the worker that delivers counts on is LONGEST_CALL_MS. */
const PORTAL_LIMITS = { timeoutMs: 40_000, budgetMs: 11_500, maxConcurrent: 8, maxQueued: 256 };

const SCAN_TIMEOUT_MS = 30_000;

const GRAPH_URL = 'https://graph.zalo.me';
const GRAPH_LIMITS = { timeoutMs: 5000, maxConcurrent: 64, maxQueued: 512 };
const APP_SECRET_ENV = 'ZALO_APP_SECRET';

/** What the sandbox accepts; never used against a real system. */
const SANDBOX_SECRETS = {
  appSecret: 'sandbox-app-secret',
  session: { user: 'sandbox', secret: 'sandbox' },
  client: { user: 'sandbox-client', secret: 'sandbox-secret' },
  postToken: 'sandbox-post-token',
  checkoutKey: 'sandbox-checkout-key',
};

const POST_LIMITS = { system: 'vnpost', timeoutMs: 8000, maxConcurrent: 8, maxQueued: 64 };
const CHECKOUT_LIMITS = { system: 'zalo-checkout', timeoutMs: 5000, maxConcurrent: 8, maxQueued: 64 };
const CHECKOUT_URL = 'https://payment-mini.zalo.me';
const CATALOGUE_URL = 'https://csdl.dichvucong.gov.vn';
/** Its pages are large and nobody waits for them but the first. */
const CATALOGUE_LIMITS = { system: 'tthc', timeoutMs: 8000, maxConcurrent: 4, maxQueued: 16 };
/** The app that the sandbox plays for; see MINI_APP_ID of the configuration. */
const SANDBOX_APP_ID = '2640000000000000001';
const SANDBOX_CUSTOMER = 'MOTCUA';

/**
 * Opens the ways to everything outside: the provinces' systems, the national catalogue, Zalo, the post, the scanner. No call is made yet.
 * Throws, naming the variable, when a secret that a connector names is not in the environment.
 */
export function connectUpstreams(provinces: readonly ProvinceConfig[], options: ConnectOptions): Upstreams {
  const { sandboxUrl, env, onCall } = options;
  const divisions = createDivisionResolver(provinces.flatMap((province) => province.divisionNames));
  const graphLink = openLink({ ...GRAPH_LIMITS, system: 'zalo-graph', baseUrl: sandboxUrl === null ? GRAPH_URL : `${sandboxUrl}/zalo-graph`, onCall });
  const portals = provinces.flatMap((province) => openPortal(province, options) ?? []);
  const catalogueLink = openLink({ ...CATALOGUE_LIMITS, baseUrl: sandboxUrl === null ? options.env.TTHC_URL || CATALOGUE_URL : `${sandboxUrl}/tthc`, onCall });
  const post = openPost(options);
  const checkout = openCheckout(options);
  const { close: closeOpen, ...open } = connectOpen(provinces, options);
  const { close: closeListening, listening } = connectListening(provinces, options);
  const { close: closeNotices, notices } = connectNotices(options);
  const opened = provinces.map(({ public: { id }, connector, divisionNames }) => {
    const link = openLink({ ...connector, system: id, baseUrl: sandboxUrl === null ? connector.baseUrl : `${sandboxUrl}/${id}`, onCall });
    const agencyOf = createAgencyReader((name) => firstOf(divisionNames, (province) => divisions.nowNamed(name, province)));
    const oneStop = CONNECTORS[connector.kind]({ provinceId: id, link, credentials: credentialsOf(connector, options), agencyOf });
    return { link, oneStop };
  });

  return {
    ...open,
    listening,
    oneStops: new Map(opened.map(({ oneStop }) => [oneStop.provinceId, oneStop])),
    portals: new Map(portals.map(({ portal }) => [portal.provinceId, portal])),
    catalogue: createCatalogue(catalogueLink),
    graph: createZaloGraph(graphLink, secretOf(options, APP_SECRET_ENV, SANDBOX_SECRETS.appSecret)),
    post: post?.service ?? null,
    checkout: checkout?.service ?? null,
    scanner: env.CLAMD_URL ? createClamd({ url: env.CLAMD_URL, timeoutMs: SCAN_TIMEOUT_MS, onCall }) : null,
    notices,
    close: async () => {
      await Promise.all([closeOpen(), closeListening(), closeNotices(), graphLink.close(), catalogueLink.close(), post?.link.close(), checkout?.link.close(), ...[...opened, ...portals].map(({ link }) => link.close())]);
    },
  };
}

/** A way of its own into a province's system: filing has other times than looking up, and its troubles are not the look-ups'. */
function openPortal({ public: { id }, connector, filing: { portal: kind } }: ProvinceConfig, options: ConnectOptions): { link: Link; portal: FilingPortal } | null {
  if (kind === null) return null;
  const credentials = credentialsOf(connector, options);
  if (credentials === null) throw new Error(`province ${id}: a filing portal needs connector.userEnv and connector.secretEnv`);
  const { sandboxUrl, onCall } = options;
  const link = openLink({ ...PORTAL_LIMITS, system: `${id}-filing`, baseUrl: sandboxUrl === null ? connector.baseUrl : `${sandboxUrl}/${id}`, onCall });
  return { link, portal: PORTALS[kind]({ provinceId: id, link, credentials }) };
}

/** Null without VNPOST_URL: then nothing goes by post. */
function openPost(options: ConnectOptions): { link: Link; service: PostService } | null {
  const { sandboxUrl, env, onCall } = options;
  const baseUrl = sandboxUrl === null ? env.VNPOST_URL || null : `${sandboxUrl}/vnpost`;
  if (baseUrl === null) return null;
  const token = secretOf(options, 'VNPOST_TOKEN', SANDBOX_SECRETS.postToken);
  const customerCode = secretOf(options, 'VNPOST_CUSTOMER_CODE', SANDBOX_CUSTOMER);
  const link = openLink({ ...POST_LIMITS, baseUrl, onCall });
  return { link, service: createVnpost(link, { token, customerCode }) };
}

/** Null without ZALO_CHECKOUT_KEY: then fees are paid at the counter. */
function openCheckout(options: ConnectOptions): { link: Link; service: CheckoutService } | null {
  const { sandboxUrl, env, onCall } = options;
  const privateKey = env.ZALO_CHECKOUT_KEY || (sandboxUrl === null ? null : SANDBOX_SECRETS.checkoutKey);
  if (privateKey === null) return null;
  const appId = secretOf(options, 'MINI_APP_ID', SANDBOX_APP_ID);
  const link = openLink({ ...CHECKOUT_LIMITS, baseUrl: sandboxUrl === null ? CHECKOUT_URL : `${sandboxUrl}/checkout`, onCall });
  return { link, service: createCheckout(link, { appId, privateKey }) };
}

function credentialsOf({ kind, userEnv, secretEnv }: Connector, options: ConnectOptions): Credentials | null {
  if (userEnv === undefined || secretEnv === undefined) return null;
  const fallback = kind === 'dvcqg' ? SANDBOX_SECRETS.session : SANDBOX_SECRETS.client;
  return {
    user: secretOf(options, userEnv, fallback.user),
    secret: secretOf(options, secretEnv, fallback.secret),
  };
}

function firstOf<T>(names: readonly string[], look: (name: string) => T | null): T | null {
  for (const name of names) {
    const found = look(name);
    if (found !== null) return found;
  }
  return null;
}
