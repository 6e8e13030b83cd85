import type { vi } from './entry.vi';

export const en: Record<keyof typeof vi, string> = {
  label: 'Dossier code',
  hint: 'The line "Mã hồ sơ" on the receipt, e.g. 000.23.11.H11-240716-0007.',
  go: 'See',
  other_send: 'Look up this other code',
  several: 'Which dossier do you want to see?',
  no_reader: 'The part that reads codes could not be loaded. Check the network and try again.',
};
