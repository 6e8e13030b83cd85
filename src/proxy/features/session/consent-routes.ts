import { ConsentBody, ConsentList, ConsentParams, ConsentPurpose, ConsentView, type ConsentPurposeName } from '../../../contract/schemas/account';
import { ROUTES } from '../../../contract/routes';
import { toIso } from '../../../domain/time';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { consentsOf, recordConsent, type ConsentRow } from '../../store/consents';
import type { Database } from '../../store/database';
import { changeNoticeSettings, NO_MESSAGE_NUMBER } from '../../store/notice-settings';
import { dropPhone } from '../../store/citizens';
import type { SessionParts } from './session-routes';

const OWN = 'private, no-store';
const PURPOSES: readonly ConsentPurposeName[] = ConsentPurpose.enum;
const tags = ['me'];

/** What is done when a consent is taken back, with the record of it. What was handed over under the others before stays handed over. */
const WITHDRAWN: Partial<Record<ConsentPurposeName, (tx: Database, citizenId: string) => Promise<unknown>>> = {
  phone: dropPhone,
  messages: (tx, citizenId) => changeNoticeSettings(tx, citizenId, { oaAllowed: false, zbsAllowed: false, miniAppAllowed: false, ...NO_MESSAGE_NUMBER }),
};

/** What the citizen agreed to, by purpose, with its proof; each can be taken back by itself. */
export function registerConsents(app: App, { identity, store, clock }: Pick<SessionParts, 'identity' | 'store' | 'clock'>): void {
  app.route({
    method: ROUTES.listConsents.method,
    url: ROUTES.listConsents.path,
    schema: { response: answering({ 200: ConsentList }), tags, summary: 'What I agreed to' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const rows = await consentsOf(store.db, citizenOf(request).id);
      return reply.header('cache-control', OWN).send({ items: PURPOSES.map((purpose) => viewOf(purpose, rows)) });
    },
  });

  app.route({
    method: ROUTES.putConsent.method,
    url: ROUTES.putConsent.path,
    schema: { params: ConsentParams, body: ConsentBody, response: answering({ 200: ConsentView }), tags, summary: 'Agree to one purpose, or take it back' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id } = citizenOf(request);
      const { purpose } = request.params;
      const { granted, version } = request.body;
      await store.db.transaction(async (tx) => {
        await recordConsent(tx, id, { purpose, granted, version }, new Date(clock.nowMs()));
        if (!granted) await WITHDRAWN[purpose]?.(tx, id);
      });
      identity.forgetCitizen(id);
      return reply.header('cache-control', OWN).send(viewOf(purpose, await consentsOf(store.db, id)));
    },
  });
}

function viewOf(purpose: ConsentPurposeName, rows: readonly ConsentRow[]): ConsentView {
  const history = rows.filter((row) => row.purpose === purpose).map(({ granted, version, at }) => ({ granted, version, at: toIso(at) }));
  return { purpose, current: history[0] ?? null, history };
}
