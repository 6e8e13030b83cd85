import type { MaintenanceView } from '../../contract/schemas/announcement';
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
