import type { FastifyBaseLogger } from 'fastify';
import { API_PREFIX } from '../contract/routes';
import { createCalendar } from '../domain/calendar';
import { HOLIDAYS } from '../domain/holidays';
import { buildFiling } from './build-filing';
import { buildListening, createListeningHouse } from './build-listening';
import { buildTelling } from './build-telling';
import { createCentreHouse, registerCentre } from './centre-house';
import type { Clock } from './clock';
import type { Config } from './config';
import { createServer } from './create-server';
import { createFinder } from './features/dossier/finder';
import { registerFollowRoutes } from './features/dossier/follow-routes';
import { registerGetDossier } from './features/dossier/get-dossier-route';
import { lookAtOnce } from './features/dossier/look-at-once';
import { registerListMyDossiers } from './features/dossier/list-route';
import { createSeeDossier } from './features/dossier/see-dossier';
import { createLookUp } from './features/dossier/look-up';
import { registerProveDossier } from './features/dossier/prove-route';
import { registerOps } from './features/ops/register-ops';
import { registerWebhooks } from './features/webhook/register-webhooks';
import { registerGetProvince } from './features/province/province-route';
import { registerResolveQr } from './features/qr/qr-route';
import { registerMeRoutes } from './features/session/me-routes';
import { registerConsents } from './features/session/consent-routes';
import { registerSessionList } from './features/session/session-list-routes';
import { registerSessionRoutes } from './features/session/session-routes';
import { createCatalogueBook } from './filing-core/catalogue-book';
import { createDivisionBook } from './filing-core/division-book';
import type { PaperFiles } from './filing-core/paper-files';
import { createFilingHouse } from './filing-house';
import { loadForms } from './forms/load-forms';
import { createAdmit } from './http/admit';
import type { App } from './http/app';
import { registerDocs, registerOpenApi } from './http/docs';
import { openExpressLane } from './http/express-lane';
import { registerGuard } from './http/guard';
import { registerIdempotency } from './http/idempotency';
import { registerMethodNotAllowed } from './http/method-not-allowed';
import type { Metrics } from './http/metrics';
import { allowedOrigins } from './http/origins';
import { registerRunningRoutes } from './http/running-routes';
import { createIdentity } from './identity/identity';
import { createIpKeys } from './identity/ip-key';
import type { Jobs } from './jobs/jobs';
import type { CounterStore } from './limits/counter-store';
import { createLimiter } from './limits/limiter';
import type { OaTokenKeeper } from './oa-token/keeper';
import type { ProvinceTable } from './provinces/province-table';
import type { Secrets } from './security/secrets';
import type { Store } from './store/store';
import { createTellingHouse } from './telling-house';
import { trustOf } from './trust-proxy';
import type { Upstreams } from './upstream/upstreams';
import type { WebhookSecrets } from './webhook-secrets';

const FORGET_EVERY_MS = 600_000;

export interface ProxyParts {
  config: Config;
  provinces: ProvinceTable;
  upstreams: Omit<Upstreams, 'close'>;
  store: Store;
  files: PaperFiles;
  jobs: Jobs;
  counters: CounterStore;
  secrets: Secrets;
  metrics: Metrics;
  log: FastifyBaseLogger;
  clock: Clock;
  webhookSecrets: WebhookSecrets;
  /** Null where nothing is sent in the Official Account's name. */
  oaTokens: OaTokenKeeper | null;
  isStopping(): boolean;
}

/** The proxy, wired and not yet listening. What it was given is the caller's to close. */
export async function buildProxy(parts: ProxyParts): Promise<App> {
  const { config, provinces, upstreams, store, files, jobs, counters, secrets, metrics, log, clock, webhookSecrets, oaTokens, isStopping } = parts;
  const { oneStops, graph } = upstreams;
  const onError = (error: unknown): void => log.error({ err: error }, 'background work failed');

  const limiter = createLimiter(counters, config, (rule) => metrics.refused(rule));
  const identity = createIdentity({ store, secrets, clock });
  const lookUp = createLookUp({ oneStops, clock, config, metrics });
  const calendar = createCalendar(HOLIDAYS);
  const divisions = createDivisionBook();
  const channels = upstreams.notices;
  const isInMaintenance = async (provinceId: string): Promise<boolean> => (await centre.maintenance.now(provinceId)) !== null;
  const telling = createTellingHouse({ store, provinces, lookUp, channels, secrets, clock, isInMaintenance, onError });
  const { inbox, snapshots, tellOfFiling } = telling;
  jobs.beside(telling.background);
  const centre = createCentreHouse({ provinces, upstreams, divisions, db: store.db, secrets, jobs, inbox, calendar, clock, log });
  const finder = createFinder({ provinces, limiter, lookUp, snapshots, maintenance: centre.maintenance, clock, onError });
  const book = createCatalogueBook({ catalogue: upstreams.catalogue, provinces, forms: loadForms(), clock, onTrouble: (what) => log.warn({ what }, 'catalogue') });
  const seeDossier = createSeeDossier(finder, secrets);
  const house = createFilingHouse({ config, provinces, upstreams, store, files, secrets, jobs, identity, clock, log, book, divisions, seeDossier, tellOfFiling });
  const listening = createListeningHouse({ config, provinces, upstreams, store, secrets, jobs, inbox, vault: house.vault, book, divisions, calendar, clock, log });
  const dossierParts = { finder, lookUp, snapshots, limiter, identity, store, secrets, calendar, clock, config };

  const app = createServer({ log, trustProxy: config.TRUST_PROXY });
  await registerOpenApi(app);
  const origins = allowedOrigins({ production: config.NODE_ENV === 'production', appPort: config.APP_PORT });
  await registerGuard(app, { origins, metrics, maxLoopDelayMs: config.MAX_LOOP_DELAY_MS });
  app.decorateRequest('caller', null);
  const ipKeyOf = createIpKeys(secrets.pepper);
  registerOps(app, { ...house, db: store.db, inbox, letterBox: listening.box, counters, ipKeyOf, oaTokens, onOperator: (operator, act) => log.warn({ operator, act }, 'done by staff') });
  registerRunningRoutes(app, { metrics, ping: () => store.ping(), isStopping });

  await app.register(
    async (scope: App) => {
      scope.addHook('onRequest', createAdmit({ ipKeyOf, identity, limiter }));
      registerIdempotency(scope, { answers: store.answers, secrets, clock });
      const sessionParts = { graph, identity, store, secrets, clock, config };
      registerSessionRoutes(scope, sessionParts);
      registerMeRoutes(scope, sessionParts);
      registerSessionList(scope, sessionParts);
      registerConsents(scope, sessionParts);
      registerGetDossier(scope, dossierParts);
      registerProveDossier(scope, dossierParts);
      registerFollowRoutes(scope, dossierParts);
      registerListMyDossiers(scope, dossierParts, onError);
      registerResolveQr(scope, { provinces, oneStops, limiter });
      registerGetProvince(scope, provinces);
      await buildFiling(scope, house, calendar);
      buildListening(scope, listening);
      registerCentre(scope, centre);
      buildTelling(scope, telling, { store, graph, identity, channels, secrets, clock });
      await registerWebhooks(scope, {
        db: store.db, secrets, clock, webhookSecrets, onError,
        hintChanged: (tx, provinceId, code) => telling.hintChanged(tx, provinceId, code),
        onHinted: (provinceId) => telling.followWorker.wake(provinceId),
        noteOaFollower: (tx, oaUserId, followed) => telling.noteOaFollower(tx, oaUserId, followed),
        onErased(citizenId) {
          identity.forgetCitizen(citizenId);
          store.prune(new Date(clock.nowMs())).catch(onError);
        },
        onOutcome: (source, outcome) => metrics.webhook(source, outcome),
      });
      registerMethodNotAllowed(scope);
    },
    { prefix: API_PREFIX },
  );
  await registerDocs(app);
  openExpressLane(app, { origins, trust: trustOf(config.TRUST_PROXY), metrics, ...lookAtOnce({ ...dossierParts, ipKeyOf, metrics }) });
  const forgetting = setInterval(() => lookUp.forgetOld(), FORGET_EVERY_MS);
  forgetting.unref();
  app.addHook('onClose', () => clearInterval(forgetting));
  return app;
}
