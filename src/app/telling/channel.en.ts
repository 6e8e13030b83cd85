import type { vi } from './channel.vi';

export const en: Record<keyof typeof vi, string> = {
  offer_title: 'Be told on Zalo?',
  offer_oa_why: 'When your dossier moves on, {name} writes to you on Zalo. One message per change, from 6:00 to 22:00, without names or contents.',
  offer_oa: 'Be told on Zalo',
  offer_mini_why: 'When your dossier moves on, the app tells you on Zalo. At most one message a day.',
  offer_mini: 'Allow notifications',
  reached: 'News about your dossiers will reach you on Zalo.',
  inbox_only: 'News about your dossiers is in the app’s inbox.',
  settings: 'Choose how to be told',
  done: 'Turned on. News will come through Zalo.',
  refused: 'You did not agree. News is still in the inbox; you can change your mind at any time under Me.',
  unsupported: 'Zalo on this phone cannot do this yet. News is still in the inbox.',
  no_answer: 'Zalo has not answered. Try again in a few minutes.',
  unconfirmed: 'Zalo has not confirmed it yet. We will ask again; news is still in the inbox.',
};
