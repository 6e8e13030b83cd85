import type { vi } from './outbox.vi';

export const en: Record<keyof typeof vi, string> = {
  title: 'Waiting to be sent',
  arrived: '{n} {n|letter|letters} written without a network {n|has|have} been sent.',
  picture_rejected: 'The picture or video {name} cannot be taken. Remove it and send again.',
  unkept: 'This phone cannot keep what waits. Do not close the app before it has been sent.',
  sending: 'Being sent…',
  waits_network: 'Written at {moment}. Goes by itself when there is a network.',
  waits_sign_in: 'Written at {moment}. Goes when you open the app in Zalo.',
  waits_why: 'Written at {moment}. Not sent yet, will be tried again. {why}',
  refused: 'Not sent, please look at it again. {why}',
  send_now: 'Send now',
  edit: 'Edit',
  take_back: 'Do not send',
  take_back_named: 'Do not send: {title}',
  take_back_title: 'Not send it?',
  take_back_text: 'What you wrote will be deleted from this phone.',
  take_back_maybe: 'The last try was cut off, so this letter may have arrived. If so, you will find it in the list of what you sent.',
  keep: 'Keep it',
  taken_back: 'Removed, it will not be sent.',
  too_late: 'It is being sent and cannot be stopped any more.',
  full: 'Many letters are waiting already. Wait until they are gone.',
};
