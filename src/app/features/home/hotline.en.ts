import type { vi } from './hotline.vi';

export const en: Record<keyof typeof vi, string> = {
  call_failed: 'The call could not be made. The number is {number}.',
};
