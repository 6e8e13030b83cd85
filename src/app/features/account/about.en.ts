import type { vi } from './about.vi';

export const en: Record<keyof typeof vi, string> = {
  title: 'About, support',
  intro: 'Một Cửa shows where your dossier is, lets you file, petition and ask the state’s agencies, inside Zalo.',
  owner: 'Owner',
  support: 'Support',
  hotline: 'Call the hotline of {name}',
  chat: 'Write on Zalo',
  chat_detail: '{name}',
  chat_failed: 'The conversation could not be opened. Please call the hotline.',
  call_failed: 'This phone cannot call from the app. Dial {number} by hand.',
  address: 'Address',
  agencies: 'Other agencies',
  agencies_detail: 'Address, hours, phone',
  portal: 'The province’s public service portal',
  portal_failed: 'Could not open {url}.',
  privacy: 'Privacy',
  version: 'Version {version}',
  loading: 'Looking for contact details',
  failed: 'Contact details could not be loaded',
  failed_text: 'Tap to try again when there is a network',
};
