import type { Random } from './random';

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** An invented dossier code in one of the spellings seen on receipts. */
export function inventCode(random: Random): string {
  const date = digits(random.whole(21, 26), 2) + digits(random.whole(1, 12), 2) + digits(random.whole(1, 28), 2);
  const group = random.pick(['H11', 'H47', 'H12', 'H09', 'H36']);
  const unit = random.pick([`000.${digits(random.whole(0, 30), 2)}.${digits(random.whole(1, 40), 2)}.${group}`, `${group}.${random.whole(1, 40)}`, `${group}.${random.whole(1, 40)}.${random.whole(1, 20)}`]);
  return `${unit}-${date}-${digits(random.whole(1, 9999), 4)}`;
}

const hex = (random: Random, length: number): string => Array.from({ length }, () => random.whole(0, 15).toString(16)).join('');

/** What the systems really print: the code, a link with the code, an opaque link, an iGate link, two codes. Invented numbers throughout. */
export function inventPayload(random: Random, code: string): string {
  const shape = random.next();
  if (shape < 0.45) return code;
  if (shape < 0.7) return `https://dichvucong.binhthuan.gov.vn/portaldvc/tra-cuu?SGT=${digits(random.whole(0, 999_999), 12)}&MHS=${code}`;
  if (shape < 0.85) return `https://motcua.quangnam.gov.vn/vi/dossier/search/${hex(random, 24)}?code=${code}`;
  if (shape < 0.95) return `https://dichvucong.camau.gov.vn/apiqr/qr?id=${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
  return `${code};${inventCode(random)}`;
}
