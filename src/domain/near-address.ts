import { foldOpened } from './opened-text';

const MARK = '(?:xa|phuong|thi tran|dac khu|[xpf]\\.|tt\\.|[pf](?=\\s?\\d))';
const COMMUNE = new RegExp(`^${MARK}(?!\\s*(?:lo|hoi)\\b)\\s*[\\p{L}\\p{N}]`, 'u');
/** A commune in the middle of a part, where the address has no commas. */
const INNER_COMMUNE = new RegExp(`^(.*\\S)\\s+(${MARK}(?!\\s*(?:lo|hoi)\\b)\\s*[\\p{L}\\p{N}].*)$`, 'u');
const WIDER = /^(?:huyen|quan|thi xa|thanh pho|tinh|h\.|q\.|tx\.?|tp\.?|t\.)\s*[\p{L}\p{N}]/u;
const NEAR = /^(?:thon|ap|khom|xom|ban|buon|lang|khu|kp|to|tdp|so|nha|ngo|ngach|hem|kiet|doi|lo|can ho|chung cu|toa|tang|phong)(?![\p{L}])/u;
const HOUSE = /^(?:(?:so nha|nha so|so|nha)[\s.:]*)?(\d[\p{L}\p{N}/.-]*)[\s,]*(?:(?:duong|pho|d\.)\s*)?(\p{L}.*)$/u;
const SHORTEST = 5;

/**
 * Patterns, for folded letters and digits alone, of what an address tells nearer than the commune: house and street, hamlet, quarter. Commune and
 * province are no secret (they name the counter too). What could be any word is only a secret where the next part of the address follows.
 */
export function nearPatterns(address: string): string[] {
  const parts = partsOf(foldOpened(address));
  const commune = parts.findLastIndex((part) => COMMUNE.test(part));
  const firstFar = commune === -1 ? Math.max(1, parts.findIndex((part) => WIDER.test(part))) : commune;
  const far = compact(parts.filter((part, index) => isFar(part) || index >= firstFar).join(' '));
  return parts.flatMap((part, index) => {
    const isNear = !isFar(part) && (index < firstFar || /\d/.test(part) || NEAR.test(part));
    const own = patternOf(part);
    if (!isNear || own === '') return [];
    if (isTelling(part, far)) return [own];
    const next = parts[index + 1];
    return next === undefined ? [] : [`${own}(?=${patternOf(next)})`];
  });
}

/** Comma parts from the door outwards; a house number alone belongs to the street behind it. */
function partsOf(address: string): string[] {
  const parts = address.split(/[,;\n]|\s[-–—]\s|[–—]/).map((part) => part.trim().replace(/[\s.]+$/, '')).filter((part) => part !== '');
  const joined = parts.reduce<string[]>((done, part) => {
    const last = done.at(-1);
    return last !== undefined && /^(?:so |so nha )?\d[\d/]*\p{L}?$/u.test(last) && !isFar(part) ? [...done.slice(0, -1), `${last} ${part}`] : [...done, part];
  }, []);
  if (joined.some((part) => COMMUNE.test(part))) return joined;
  return joined.flatMap((part) => INNER_COMMUNE.exec(part)?.slice(1) ?? [part]);
}

const isFar = (part: string): boolean => COMMUNE.test(part) || WIDER.test(part);

function isTelling(part: string, far: string): boolean {
  const letters = compact(part);
  const hasHouse = /\d/.test(letters) && /\p{L}/u.test(letters);
  return letters.length >= SHORTEST && !far.includes(letters) && (hasHouse || NEAR.test(part));
}

function patternOf(part: string): string {
  const commune = COMMUNE.test(part) ? new RegExp(`^${MARK}`).exec(part)?.[0] : undefined;
  if (commune !== undefined) return `(?:xa|x|phuong|p|f|thitran|tt|dackhu)?${compact(part.slice(commune.length))}`;
  const [, house, street] = HOUSE.exec(part) ?? [];
  if (house !== undefined && street !== undefined) return `${compact(house)}(?:duong|pho|d){0,2}${compact(street)}`;
  return compact(part).replace(/^(?:khupho|kp)(?=\d)/, '(?:khupho|kp)').replace(/^(?:todanpho|tdp|to)(?=\d)/, '(?:todanpho|tdp|to)');
}

const compact = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
