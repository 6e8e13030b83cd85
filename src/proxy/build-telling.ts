import type { Clock } from './clock';
import { registerInbox } from './features/inbox/inbox-routes';
import { registerChannels } from './features/notification/channel-routes';
import { registerNotificationSettings } from './features/notification/settings-routes';
import type { App } from './http/app';
import type { Identity } from './identity/identity';
import type { Secrets } from './security/secrets';
import type { Store } from './store/store';
import type { TellingHouse } from './telling-house';
import type { ZaloGraph } from './upstream/ports';
import type { NoticeChannel } from './upstream/notice-ports';

export interface TellingRouteParts {
  store: Pick<Store, 'db' | 'citizens'>;
  graph: ZaloGraph;
  identity: Pick<Identity, 'forgetCitizen'>;
  channels: readonly NoticeChannel[];
  secrets: Secrets;
  clock: Clock;
}

/** The routes of the inbox and of what is written to whom, inside the API's scope. */
export function buildTelling(scope: App, { inbox }: Pick<TellingHouse, 'inbox'>, { store, graph, identity, channels, secrets, clock }: TellingRouteParts): void {
  const parts = { store, graph, identity, secrets, clock, offered: channels.map(({ id }) => id) };
  registerInbox(scope, { db: store.db, inbox, clock });
  registerNotificationSettings(scope, parts);
  registerChannels(scope, parts);
}
