import type { AnnouncementSummary, MaintenanceView } from '../../contract/schemas/announcement';
import { currentPlatform } from '../platform/current';
import { apiParts } from './parts';
import { isRecord } from './shapes';

/* What home asks besides the list of dossiers. Nothing of it may hold home up: no answer is no answer. */

const hasUnread = (value: unknown): value is { unread: number } => isRecord(value) && typeof value.unread === 'number';
const hasItems = (value: unknown): value is { items: MaintenanceView[] } => isRecord(value) && Array.isArray(value.items) && value.items.every((item) => isRecord(item) && typeof item.from === 'string');

/** How many inbox entries were not read, up to 100; null when nobody could tell. */
export async function getUnread(): Promise<number | null> {
  const result = await apiParts().call('listInbox', hasUnread, { query: { limit: '1', unread: 'true' }, auth: 'optional' });
  return result.ok ? result.value.unread : null;
}

/** Planned maintenance of the provinces served, soonest first; empty when nobody could tell. */
export async function listMaintenance(): Promise<MaintenanceView[]> {
  const result = await apiParts().call('listMaintenance', hasItems);
  return result.ok ? result.value.items : [];
}

export type NewestNotice = Pick<AnnouncementSummary, 'id' | 'title' | 'publishedAt'>;

const NEWEST_KEY = 'newest-notices';

const isNotice = (value: unknown): value is NewestNotice => isRecord(value) && typeof value.id === 'string' && typeof value.title === 'string' && typeof value.publishedAt === 'string';
const hasNotices = (value: unknown): value is { items: NewestNotice[] } => isRecord(value) && Array.isArray(value.items) && value.items.every(isNotice);

/** The two newest notices of the centre, kept on the device too; null when nobody could tell. */
export async function listNewest(): Promise<NewestNotice[] | null> {
  const result = await apiParts().call('listAnnouncements', hasNotices, { query: { limit: '2' } });
  if (!result.ok) return null;
  const items = result.value.items.map(({ id, title, publishedAt }) => ({ id, title, publishedAt }));
  await currentPlatform().storage.set(NEWEST_KEY, JSON.stringify({ items }));
  return items;
}

/** As this device last saw them; null for nothing. */
export async function readKeptNotices(): Promise<NewestNotice[] | null> {
  try {
    const kept: unknown = JSON.parse((await currentPlatform().storage.get(NEWEST_KEY)) ?? 'null');
    return hasNotices(kept) ? kept.items : null;
  } catch {
    return null; // written by another version
  }
}
