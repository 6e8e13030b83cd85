import type { vi } from './notices.vi';

export const en: Record<keyof typeof vi, string> = {
  title: 'News',
  none: 'No news yet.',
  unknown: 'Whether there is news could not be seen.',
  all: 'See all announcements',
};
