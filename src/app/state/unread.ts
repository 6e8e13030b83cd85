import { atom } from 'recoil';

/** Inbox entries that were not read, as far as is known; 100 means that many or more. */
export const unreadState = atom<number>({ key: 'unread', default: 0 });
