import type { AnnouncementPage, AnnouncementView } from '../../../contract/schemas/announcement';
import { isRecord } from '../shapes';

/* As in shapes.ts: enough to tell the proxy's answer from a stranger's, and what a screen would crash on. */

const isText = (value: unknown): value is string => typeof value === 'string';

const isSummary = (value: unknown): boolean => isRecord(value) && [value.id, value.title, value.summary, value.category, value.publishedAt].every(isText);

export const isAnnouncementPage = (value: unknown): value is AnnouncementPage =>
  isRecord(value) && Array.isArray(value.items) && value.items.every(isSummary) && typeof value.total === 'number' && isText(value.fetchedAt);

const isInline = (value: unknown): boolean => isRecord(value) && isText(value.text) && (value.kind === 'text' || (isText(value.url) && value.url.startsWith('https://')));

/** Links go outside and pictures come from the proxy: anything else is not drawn. */
const isBlock = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'heading':
      return isText(value.text);
    case 'paragraph':
      return Array.isArray(value.parts) && value.parts.every(isInline);
    case 'list':
      return Array.isArray(value.items) && value.items.every((item) => Array.isArray(item) && item.every(isInline));
    case 'picture':
      return isText(value.url) && /^\/(?!\/)/.test(value.url) && isText(value.alt);
    default:
      return false;
  }
};

export const isAnnouncementView = (value: unknown): value is AnnouncementView =>
  isSummary(value) && isRecord(value) && Array.isArray(value.blocks) && value.blocks.every(isBlock) && isText(value.publisher) && (value.sourceUrl === null || (isText(value.sourceUrl) && value.sourceUrl.startsWith('https://')));
