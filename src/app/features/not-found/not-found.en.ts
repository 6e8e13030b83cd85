import type { vi } from './not-found.vi';

export const en: Record<keyof typeof vi, string> = {
  not_found_title: 'There is no such page',
  not_found_text: 'The link may be old or incomplete. Go to home to scan or type a dossier code.',
};
