import type { InboxPage, NotificationSettings, UnreadView } from '../../../contract/schemas/inbox';
import { isRecord } from '../shapes';

/* As in shapes.ts: enough to tell the proxy's answer from a stranger's, and what a screen would crash on. */

const isText = (value: unknown): value is string => typeof value === 'string';

export const isInboxEntry = (value: unknown): boolean =>
  isRecord(value) && isText(value.id) && isText(value.kind) && isText(value.at) && isRecord(value.subject) && isText(value.subject.kind) && isRecord(value.facts);

export const isInboxPage = (value: unknown): value is InboxPage =>
  isRecord(value) && Array.isArray(value.items) && value.items.every(isInboxEntry) && (value.nextCursor === null || isText(value.nextCursor)) && typeof value.unread === 'number';

export const isUnreadView = (value: unknown): value is UnreadView => isRecord(value) && typeof value.unread === 'number';

export const isNotificationSettings = (value: unknown): value is NotificationSettings =>
  isRecord(value) && [value.kinds, value.channels, value.reach, value.offered].every(isRecord);
