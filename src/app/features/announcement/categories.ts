import type { AnnouncementCategoryName } from '../../../contract/schemas/announcement';

/** In the order they are offered. */
export const CATEGORIES = ['notice', 'procedure', 'investment', 'guide', 'maintenance'] as const satisfies readonly AnnouncementCategoryName[];
