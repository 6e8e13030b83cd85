import type { vi } from './contact.vi';

export const en: Record<keyof typeof vi, string> = {
  call: 'Call {number}',
  call_named: 'Call {number}, {name}',
  call_failed: 'The call could not be made. The number is {number}.',
  copy_address: 'Copy address',
  copy_named: 'Copy the address of {name}',
  copied: 'Address copied. Paste it into your map app to find the way.',
  copy_failed: 'Not copied. The address is {address}.',
};
