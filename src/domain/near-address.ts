import { readCodes } from './opened-text';
import { foldVietnamese } from './text';

const SHORT_MARK = '(?:[xpf]\\.|tt\\.|[pf](?=\\s?\\d))';
const MARK = `(?:(?:xa|phuong|thi tran|dac khu)(?!\\p{L})|${SHORT_MARK})`;
/** Accents tell the word from a name: "Phương Mai", "Văn Xá". */
const ACCENTED_MARK = /(?<=(?<!thị|tác|ở)\s)(?:xã|phường|thị trấn|đặc khu)(?=\s)/giu;
const COMMUNE = new RegExp(`^${MARK}(?! lo (?:ha noi|bien hoa))\\s*[\\p{L}\\p{N}]`, 'u');
/** A commune in the middle of a part, where the address has no commas; "thi xa", "xa hoi" and "xa lo" name none. */
const INNER_COMMUNE = new RegExp(`^(.*\\S)(?<!\\bthi)\\s+(${MARK}(?! (?:lo|hoi)(?!\\p{L}))\\s*[\\p{L}\\p{N}].*)$`, 'u');
/** "Phường Phường Đúc". */
const BARE_MARK = /^(?:xa|phuong|thi tran|dac khu)$/;
const INNER_SHORT = new RegExp(`^(.*\\S)\\s+(${SHORT_MARK}\\s*[\\p{L}\\p{N}].*)$`, 'u');
const WIDER = /^(?:(?:huyen|quan|thi xa|thanh pho|tinh|tx|tp)(?!\p{L})|[hqt]\.)[\s.]*[\p{L}\p{N}]/u;
const HAMLET = /^(?:thon|ap|khom|xom|ban|buon|lang|khu pho|ngo|hem|chung cu) /;
const HOUSE = /^(?:(?:so nha|nha so|so|nha)[\s.:]*)?(\d[\p{L}\p{N}/.-]*)[\s,]*(?:(?:duong|pho|d\.)\s*)?(\p{L}.*)$/u;
const SHORTEST = 5;

/**
 * Patterns, for folded letters and digits alone, of what an address tells nearer than the commune: house and street, hamlet, quarter. Commune and
 * province are no secret (they name the counter too). What could be any word is only a secret where the next part of the address follows.
 */
export function nearPatterns(address: string): string[] {
  const written = readCodes(address).normalize('NFC');
  const folded = foldVietnamese(written.replace(ACCENTED_MARK, ', $&'));
  const parts = partsOf(folded, foldVietnamese(written) === written.toLowerCase() ? INNER_COMMUNE : INNER_SHORT);
  const commune = parts.findLastIndex((part) => COMMUNE.test(part));
  const firstFar = commune === -1 ? Math.max(1, parts.findIndex((part) => WIDER.test(part))) : commune;
  const far = compact(parts.filter((part, index) => isFar(part) || index >= firstFar).join(' '));
  return parts.flatMap((part, index) => {
    const isNear = !isFar(part) && (index < firstFar || /^(?:so )?\d/.test(part) || (commune !== -1 && (/\d/.test(part) || HAMLET.test(part))));
    const own = patternOf(part);
    if (!isNear || own === '') return [];
    if (isTelling(part, far)) return [own];
    const next = parts[index + 1];
    return next === undefined ? [] : [`${own}(?=${patternOf(next)})`];
  });
}

/** Comma parts from the door outwards; a house number alone belongs to the street behind it. */
function partsOf(address: string, inner: RegExp): string[] {
  const parts = address.split(/[,;\n]|\s[-–—]\s|[–—]/).map((part) => part.trim().replace(/[\s.]+$/, '')).filter((part) => compact(part) !== '' && !BARE_MARK.test(part));
  const joined = parts.reduce<string[]>((done, part) => {
    const last = done.at(-1);
    return last !== undefined && /^(?:so |so nha )?\d[\d/]*\p{L}?$/u.test(last) && !isFar(part) ? [...done.slice(0, -1), `${last} ${part}`] : [...done, part];
  }, []);
  if (joined.some((part) => COMMUNE.test(part))) return joined;
  return joined.flatMap((part) => inner.exec(part)?.slice(1) ?? [part]);
}

const isFar = (part: string): boolean => COMMUNE.test(part) || WIDER.test(part);

function isTelling(part: string, far: string): boolean {
  const letters = compact(part);
  const hasHouse = /\d/.test(letters) && /\p{L}/u.test(letters);
  return letters.length >= SHORTEST && !far.includes(letters) && (hasHouse || HAMLET.test(part));
}

function patternOf(part: string): string {
  const commune = COMMUNE.test(part) ? new RegExp(`^${MARK}`, 'u').exec(part)?.[0] : undefined;
  if (commune !== undefined) return `(?:xa|x|phuong|p|f|thitran|tt|dackhu)?${compact(part.slice(commune.length))}`;
  const [, house, street] = HOUSE.exec(part) ?? [];
  if (house !== undefined && street !== undefined) return `${compact(house)}(?:duong|pho|d){0,2}${compact(street)}`;
  return compact(part).replace(/^(?:khupho|kp)(?=\d)/, '(?:khupho|kp)').replace(/^(?:todanpho|tdp|to)(?=\d)/, '(?:todanpho|tdp|to)');
}

const compact = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
