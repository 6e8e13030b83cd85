import Fastify, { type FastifyInstance } from 'fastify';
import { citizenRoutes, tokenRoutes } from './control/citizen-routes';
import { dossierRoutes } from './control/dossier-routes';
import { faultsRoutes } from './control/faults-routes';
import { checkoutRoutes } from './control/checkout-routes';
import { filingRoutes } from './control/filing-routes';
import { letterRoutes } from './control/letter-routes';
import { openRoutes } from './control/open-routes';
import { receiptRoutes } from './control/receipt-routes';
import { tellingRoutes } from './control/telling-routes';
import { webhookRoutes } from './control/webhook-routes';
import { deskRoutes } from './desk/desk-routes';
import { createFaultPlan } from './faults/fault-plan';
import { createFileStore } from './filing/file-store';
import { createFilingStore } from './filing/filing-store';
import { createJournal } from './journal';
import { createListening } from './listening/listening';
import type { SandboxState } from './state';
import { serveBinhDuongFiling } from './systems/binh-duong/filing-routes';
import { serveBinhDuong } from './systems/binh-duong/routes';
import { serveBinhThuanFiling } from './systems/binh-thuan/filing-routes';
import { serveBinhThuan } from './systems/binh-thuan/routes';
import { serveCaMau } from './systems/ca-mau/routes';
import { createBookingStore } from './systems/booking/booking-store';
import { serveBooking } from './systems/booking/routes';
import { createCentreStore } from './systems/centre/notice-store';
import { serveCentre } from './systems/centre/routes';
import { createCheckout } from './systems/checkout/checkout';
import { serveCheckout } from './systems/checkout/routes';
import { serveQuangNamFiling } from './systems/quang-nam/filing-routes';
import { serveGopy } from './systems/gopy-1022/routes';
import { servePaknPortal } from './systems/pakn-portal/routes';
import { serveQuangNam } from './systems/quang-nam/routes';
import { serveStatistics } from './systems/statistics/routes';
import { serveSystem } from './systems/system-scope';
import { serveTthc } from './systems/tthc/routes';
import { createTokenStore } from './systems/token-store';
import { createPostStore } from './systems/vnpost/post-store';
import { serveVnpost } from './systems/vnpost/routes';
import { createZaloAccounts } from './systems/zalo-graph/accounts';
import { serveZaloGraph } from './systems/zalo-graph/routes';
import { serveZaloNotification } from './systems/zalo-notification/routes';
import { serveZaloOa } from './systems/zalo-oa/routes';
import { serveZaloOauth } from './systems/zalo-oauth/routes';
import { serveZaloZbs } from './systems/zalo-zbs/routes';
import { createTelling } from './telling/telling';
import { pushChanges } from './webhooks/push-changes';
import { createWorld } from './world/world';

export interface SandboxSettings {
  clock: () => Date;
  /** Start with the latency and the faults of an ordinary day instead of none. */
  defaultFaults: boolean;
  quiet: boolean;
  zaloAppSecret: string;
  checkoutKey: string;
  postToken: string;
  /** Where Zalo, its checkout and the one-stops send what they tell of their own accord, without a slash at the end. */
  webhookBaseUrl: string;
  /** Secret key of the Official Account, API key of the Mini App, and what one-stops sign with. */
  oaSecret: string;
  miniAppApiKey: string;
  oneStopWebhookSecret: string;
}

const MAX_BODY_BYTES = 64 * 1024;
/** As the proxy is told when it is told nothing else. */
const IDS = { miniAppId: '2640000000000000001', zaloAppId: '4318000000000000001', oaId: '2945000000000000001' };

/** Everything the sandbox keeps, fresh. */
export function createState({ clock, defaultFaults, zaloAppSecret, checkoutKey, postToken, webhookBaseUrl, oaSecret, miniAppApiKey, oneStopWebhookSecret }: SandboxSettings): SandboxState {
  return {
    clock,
    world: createWorld(clock),
    faults: createFaultPlan(defaultFaults ? 'ordinary_day' : 'none'),
    journal: createJournal(),
    secrets: { username: 'sandbox', password: 'sandbox', clientId: 'sandbox-client', clientSecret: 'sandbox-secret', zaloAppSecret, checkoutKey, postToken, oaSecret, miniAppApiKey, oneStopWebhookSecret, bookingKey: 'sandbox-booking-key' },
    ids: IDS,
    sessions: {
      'binh-thuan': createTokenStore(1_800, clock),
      'quang-nam': createTokenStore(300, clock),
      'binh-duong': createTokenStore(3_600, clock),
      dvcqg: createTokenStore(600, clock),
    },
    zalo: createZaloAccounts(clock),
    files: createFileStore(),
    filings: createFilingStore(),
    checkout: createCheckout(`${webhookBaseUrl}/checkout`),
    post: createPostStore(),
    listening: createListening(clock),
    telling: createTelling(clock, webhookBaseUrl),
    centre: createCentreStore(clock),
    booking: createBookingStore(),
  };
}

/** The outside world on one server: every system of the provinces, the state, the post and Zalo, the desk and the control interface. Not yet listening. */
export async function buildApp(settings: SandboxSettings, state: SandboxState = createState(settings)): Promise<FastifyInstance> {
  const app = Fastify({
    logger: settings.quiet ? false : { level: 'warn' },
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  });
  app.decorateRequest('call', null);

  await serveSystem(app, 'binh-thuan', state, (scope) => {
    serveBinhThuan(scope, state);
    serveBinhThuanFiling(scope, state);
  });
  await serveSystem(app, 'quang-nam', state, (scope) => {
    serveQuangNam(scope, state);
    serveQuangNamFiling(scope, state);
  });
  await serveSystem(app, 'ca-mau', state, serveCaMau);
  await serveSystem(app, 'binh-duong', state, (scope) => {
    serveBinhDuong(scope, state);
    serveBinhDuongFiling(scope, state);
  });
  await serveSystem(app, 'zalo-graph', state, serveZaloGraph);
  await serveSystem(app, 'tthc', state, serveTthc);
  await serveSystem(app, 'vnpost', state, serveVnpost);
  await serveSystem(app, 'gopy-1022', state, serveGopy);
  await serveSystem(app, 'pakn-portal', state, servePaknPortal);
  await serveSystem(app, 'checkout', state, serveCheckout);
  await serveSystem(app, 'centre', state, serveCentre);
  await serveSystem(app, 'booking', state, serveBooking);
  await serveSystem(app, 'statistics', state, serveStatistics);
  await serveSystem(app, 'zalo-oauth', state, serveZaloOauth);
  await serveSystem(app, 'zalo-oa', state, serveZaloOa);
  await serveSystem(app, 'zalo-zbs', state, serveZaloZbs);
  await serveSystem(app, 'zalo-notification', state, serveZaloNotification);
  pushChanges(state);

  await app.register(faultsRoutes(state), { prefix: '/__sandbox' });
  await app.register(dossierRoutes(state), { prefix: '/__sandbox' });
  await app.register(filingRoutes(state), { prefix: '/__sandbox' });
  await app.register(letterRoutes(state), { prefix: '/__sandbox' });
  await app.register(openRoutes(state), { prefix: '/__sandbox' });
  await app.register(checkoutRoutes(state), { prefix: '/__sandbox/checkout' });
  await app.register(receiptRoutes(state), { prefix: '/__sandbox' });
  await app.register(tokenRoutes(state), { prefix: '/__sandbox' });
  await app.register(tellingRoutes(state), { prefix: '/__sandbox' });
  await app.register(webhookRoutes(state), { prefix: '/__sandbox' });
  await app.register(citizenRoutes(state), { prefix: '/__sandbox/citizens' });
  await app.register(deskRoutes(state), { prefix: '/desk' });
  app.get('/', (_request, reply) => reply.redirect('/desk'));
  return app;
}
