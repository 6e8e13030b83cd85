import type { vi } from './my-dossiers.vi';

export const en: Record<keyof typeof vi, string> = {
  title: 'My dossiers',
  loading: 'Opening your list of dossiers',
  list: 'Dossiers you follow',
  remove: 'Stop following {name}',
  removed: 'You no longer follow {name}.',
  age: 'State at {moment}',
  empty_title: 'No dossier yet',
  empty_text: 'Scan the code on your receipt or type it, then tap "Follow". It will be here, readable without a network too.',
  scan: 'Scan the code on your receipt',
  type: 'Type a dossier code',
  offline: 'You see the copy kept on this phone. New states appear here when there is a network.',
  anonymous: 'This list is on this phone only. Open the app in Zalo to keep it when you change phones.',
  filed: 'Dossiers filed in the app',
};
