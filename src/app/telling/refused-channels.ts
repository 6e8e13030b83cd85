import type { NotificationSettings } from '../../contract/schemas/inbox';

export type Channel = keyof NotificationSettings['channels'];

/** What the citizen said no to since the app was opened: it is not offered again by itself until the next time. */
const refused = new Set<Channel>();

export const noteRefusal = (channel: Channel): void => void refused.add(channel);

export const wasRefused = (channel: Channel): boolean => refused.has(channel);

/** A new session, for tests. */
export const forgetRefusals = (): void => refused.clear();
