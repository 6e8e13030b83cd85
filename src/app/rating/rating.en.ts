import type { vi } from './rating.vi';

export const en: Record<keyof typeof vi, string> = {
  legend: 'Satisfaction',
  score_3: 'Very satisfied',
  score_2: 'Satisfied',
  score_1: 'Not satisfied',
  comment: 'Comment (if any)',
  missing: 'Choose one.',
  send: 'Send rating',
  sent: 'Your rating was sent. Thank you.',
  yours: 'Your rating: {score}.',
  offline: 'You are offline. Send it when you are online.',
};
