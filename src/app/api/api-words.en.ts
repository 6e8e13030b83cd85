import type { vi } from './api-words.vi';

export const en: Record<keyof typeof vi, string> = {
  no_network: 'No network. Check Wi-Fi or mobile data and try again.',
  too_slow: 'The network is too slow; no answer yet. Try again in a few minutes.',
  unreadable: 'The answer could not be read. Try again in a few minutes.',
  sign_in_needed: 'Open the app in Zalo to use this part. Looking up by code still works.',
  sign_in_failed: 'You are not signed in with Zalo. Open the app in Zalo again and retry. Looking up by code still works.',
  stayed_out: 'You deleted your data, so your Zalo account is no longer connected by itself. Connect it again under Me.',
};
