import { isS10 } from '../../../domain/s10';

/** The postal number as printed on the parcel; null when its check digit is wrong, because then it leads to someone else's parcel. */
export function postalNumberOf(text: string): string | null {
  const number = text.replace(/\s+/g, '').toUpperCase();
  return isS10(number) ? number : null;
}
