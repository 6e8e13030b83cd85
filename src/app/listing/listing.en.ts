import type { vi } from './listing.vi';

export const en: Record<keyof typeof vi, string> = {
  list_failed: 'The list could not be opened',
  more: 'Show more',
};
