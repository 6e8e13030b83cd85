import type { vi } from './common.vi';

export const en: Record<keyof typeof vi, string> = {
  app: 'Một Cửa',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  retry: 'Try again',
  loading: 'Loading',
  home: 'Home',
  to_home: 'Go to home',
  my_dossiers: 'Dossiers',
  inbox: 'Inbox',
  unread: '{n} unread {n|message|messages}',
  me: 'Me',
  main_nav: 'Main sections',
  skip: 'Skip to main content',
  offline: 'You are offline. What is kept on this phone can still be read.',
  crashed_title: 'This page ran into a problem',
  crashed_text: 'What you saved is still here.',
  reload: 'Reload',
};
