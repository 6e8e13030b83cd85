const STARTS = /^000201/;
const CHECKSUM = /6304([0-9A-F]{4})$/i;

/** CRC-16/CCITT-FALSE over the UTF-8 bytes: polynomial 1021, start FFFF ("123456789" → 29B1). */
export function crc16(text: string): number {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc;
}

/**
 * A payment QR (EMVCo, VietQR). With a right checksum always; with a wrong or missing one (a smudged print) still, when it is
 * EMV beyond doubt: NAPAS's own identifier, đồng and Việt Nam, or tags that add up to its end. Nothing such is looked up.
 */
export function isPayment(text: string): boolean {
  if (!STARTS.test(text)) return false;
  const checksum = CHECKSUM.exec(text)?.[1];
  if (checksum !== undefined && crc16(text.slice(0, -4)) === Number.parseInt(checksum, 16)) return true;
  return text.includes('A000000727') || (text.includes('5303704') && text.includes('5802VN')) || tagsAddUp(text);
}

/** Two-digit tag, two-digit length, value; at least the payload format, a merchant and one tag more. */
function tagsAddUp(text: string): boolean {
  let at = 0;
  let tags = 0;
  while (at < text.length) {
    const head = /^\d{2}(\d{2})/.exec(text.slice(at, at + 4));
    if (head === null) return false;
    at += 4 + Number(head[1]);
    tags += 1;
  }
  return at === text.length && tags >= 3;
}
