import type { AnnouncementCategoryName, AnnouncementPage, AnnouncementView } from '../../../contract/schemas/announcement';
import type { ApiResult } from '../api-error';
import { apiBaseUrl } from '../base-url';
import { apiParts } from '../parts';
import { isAnnouncementPage, isAnnouncementView } from './announcement-shapes';

export interface AnnouncementSearch {
  /** Words with or without diacritics. */
  q: string | null;
  category: AnnouncementCategoryName | null;
  province: string | null;
}

/** Pinned first, then newest; only those valid now. */
export function listAnnouncements({ q, category, province }: AnnouncementSearch, cursor: string | null): Promise<ApiResult<AnnouncementPage>> {
  const query = Object.entries({ q, category, province, cursor }).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '');
  return apiParts().call('listAnnouncements', isAnnouncementPage, { query: Object.fromEntries(query) });
}

export function getAnnouncement(id: string): Promise<ApiResult<AnnouncementView>> {
  return apiParts().call('getAnnouncement', isAnnouncementView, { params: { id } });
}

/** Pictures come through the proxy: no other host learns who reads what. */
export const pictureAddress = (path: string): string => `${apiBaseUrl()}${path}`;
