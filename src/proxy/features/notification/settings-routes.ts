import { NotificationSettings, NotificationSettingsBody } from '../../../contract/schemas/inbox';
import { ROUTES } from '../../../contract/routes';
import type { Channel } from '../../../domain/telling/channels';
import type { Clock } from '../../clock';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import type { Identity } from '../../identity/identity';
import type { Secrets } from '../../security/secrets';
import type { Store } from '../../store/store';
import { changeNoticeSettings, findNoticeSettings } from '../../store/notice-settings';
import type { ZaloGraph } from '../../upstream/ports';
import { choiceOf, describeSettings } from './describe-settings';

export interface NotificationParts {
  store: Pick<Store, 'db' | 'citizens'>;
  graph: ZaloGraph;
  identity: Pick<Identity, 'forgetCitizen'>;
  secrets: Secrets;
  clock: Clock;
  /** Channels of this deployment. */
  offered: readonly Channel[];
}

const tags = ['notification'];

/** What a citizen wants messages about and over which channels. */
export function registerNotificationSettings(app: App, { store: { db }, offered }: Pick<NotificationParts, 'store' | 'offered'>): void {
  app.route({
    method: ROUTES.getNotificationSettings.method,
    url: ROUTES.getNotificationSettings.path,
    schema: { response: answering({ 200: NotificationSettings }), tags, summary: 'What I want messages about' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await findNoticeSettings(db, citizenOf(request).id);
      return reply.header('cache-control', 'private, no-store').send(describeSettings(row, offered));
    },
  });

  app.route({
    method: ROUTES.putNotificationSettings.method,
    url: ROUTES.putNotificationSettings.path,
    schema: { body: NotificationSettingsBody, response: answering({ 200: NotificationSettings }), tags, summary: 'Choose what I want messages about' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await changeNoticeSettings(db, citizenOf(request).id, choiceOf(request.body));
      return reply.header('cache-control', 'private, no-store').send(describeSettings(row, offered));
    },
  });
}
