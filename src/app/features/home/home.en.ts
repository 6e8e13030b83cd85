import type { vi } from './home.vi';

export const en: Record<keyof typeof vi, string> = {
  scan_title: 'Scan the code on your receipt',
  scan_text: 'See where your dossier is and when it is due',
  file: 'File a dossier',
  procedures: 'Procedures',
  petitions: 'Petitions',
  questions: 'Questions',
  mine: 'My dossiers',
  all: 'See all ({n})',
  none: 'Dossiers you follow appear here.',
  loading_mine: 'Opening your list of dossiers',
  notices_loading: 'Looking for news',
  hotline: 'Call the {province} one-stop hotline',
  loading_hotline: 'Looking for the hotline',
  hotline_unknown: 'The hotline number could not be loaded',
  hotline_unknown_text: 'Tap to try again when there is a network',
};
