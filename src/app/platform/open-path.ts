/** Longer than any address of ours. */
const LONGEST = 2_048;

/** Every round leaves a shorter text, so it ends. One byte at a time: half an escape must not hide the others. */
function decodeFully(text: string): string {
  let encoded = text;
  for (;;) {
    const decoded = encoded.replace(/%([0-9a-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (decoded === encoded) return decoded;
    encoded = decoded;
  }
}

/** Where a tapped link leads inside the app; null where it would lead out of it, to a path at which Zalo answers no call and no screen is found. */
export function openPathOf(link: unknown): string | null {
  if (typeof link !== 'string' || link.length > LONGEST || !link.startsWith('/')) return null;
  const path = link.replace(/^\/+/, '/');
  const plain = decodeFully(path.replace(/[?#].*$/s, ''));
  return /[\\\t\n\r]/.test(plain) || plain.split('/').includes('..') ? null : path;
}

/** What Checkout adds to the address at which it hands the citizen back (zmp-sdk 2.51.6, payment/utils.js); no link of ours has any of it. */
const ORDER = /[?&](orderId|zmpOrderId|appTransID)=/i;

/** True for the way back from a payment page, which by default leads home: the citizen is where they paid already. */
export const isBackFromPaying = (link: unknown): boolean => typeof link === 'string' && ORDER.test(link);
