import type { InboxPage, UnreadView } from '../../../contract/schemas/inbox';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isInboxPage, isUnreadView } from './telling-shapes';

/** As many as one screen of a small phone shows twice over, however many there are. */
const PAGE = '20';

/** Newest first; `unread` asks for what was not read alone. Never signs in a citizen who had everything deleted. */
export function listInbox(cursor: string | null, unread: boolean): Promise<ApiResult<InboxPage>> {
  return apiParts().call('listInbox', isInboxPage, { query: { limit: PAGE, ...(cursor === null ? {} : { cursor }), ...(unread ? { unread: 'true' } : {}) }, auth: 'own' });
}

/** Reading it twice is reading it once. */
export function readEntry(id: string): Promise<ApiResult<UnreadView>> {
  return apiParts().call('readInboxEntry', isUnreadView, { params: { id }, auth: 'own' });
}

/** This entry and everything older. */
export function readUpTo(id: string): Promise<ApiResult<UnreadView>> {
  return apiParts().call('readInboxUpTo', isUnreadView, { body: { upTo: id }, auth: 'own' });
}
