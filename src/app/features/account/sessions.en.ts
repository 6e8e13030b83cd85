import type { vi } from './sessions.vi';

export const en: Record<keyof typeof vi, string> = {
  title: 'Sessions',
  loading: 'Opening the list',
  failed: 'The list could not be opened',
  intro: 'Phones or browsers that use your account. End at once what you do not know.',
  list: 'Sessions',
  here: 'This phone',
  other: 'Another device',
  span: 'Since {from}, until {to}',
  end: 'End',
  end_named: 'End the session since {from}',
  ended: 'The session was ended.',
  only: 'Only this phone uses your account.',
};
