import type { AnnouncementSummary, AnnouncementView } from '../../contract/schemas/announcement';
import { pathOf } from '../../contract/routes';
import type { CentreNotice } from '../upstream/centre-ports';

/** Whether a notice is published, begun and not over at this moment (epoch, ms). */
export function isValid({ publishedAt, validFrom, validTo }: CentreNotice, nowMs: number): boolean {
  return Date.parse(publishedAt) <= nowMs && (validFrom === null || Date.parse(validFrom) <= nowMs) && (validTo === null || Date.parse(validTo) >= nowMs);
}

/** Its words beside the title, for searching. */
export function textOfNotice({ summary, blocks }: CentreNotice): string {
  const words = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading': return block.text;
      case 'paragraph': return block.parts.map(({ text }) => text).join('');
      case 'list': return block.items.map((parts) => parts.map(({ text }) => text).join(''));
      case 'picture': return block.alt;
    }
  });
  return [summary, ...words].join('\n');
}

export function summariseNotice(provinceId: string, { id, category, title, summary, pinned, publishedAt, validFrom, validTo, cover }: CentreNotice): AnnouncementSummary {
  const wireId = `${provinceId}.${id}`;
  return { id: wireId, provinceId, category, title, summary, pinned, publishedAt, validFrom, validTo, pictureUrl: cover === null ? null : pictureUrlOf(wireId, cover) };
}

export function describeNotice(provinceId: string, notice: CentreNotice): Omit<AnnouncementView, 'fetchedAt' | 'stale'> {
  const summary = summariseNotice(provinceId, notice);
  const blocks = notice.blocks.map((block) => (block.kind === 'picture' ? { kind: block.kind, url: pictureUrlOf(summary.id, block.picture), alt: block.alt } : block));
  return { ...summary, blocks, publisher: notice.publisher, sourceUrl: notice.sourceUrl };
}

/** Pictures come through the proxy: the app may load from nowhere else, and their host learns nothing of who reads. */
const pictureUrlOf = (id: string, position: number): string => pathOf('getAnnouncementPicture', { id, picture: String(position) });
