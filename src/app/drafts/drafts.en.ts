import type { vi } from './drafts.vi';

export const en: Record<keyof typeof vi, string> = {
  title: 'Dossiers begun',
  go_on: 'Go on',
  at_form: 'Filling in',
  at_papers: 'Sending papers',
  at_review: 'To be reviewed and filed',
  saved: '{step} · saved {moment}',
  expires: 'Kept until {day}',
  expires_soon: 'Kept only until {day}',
};
