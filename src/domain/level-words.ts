import type { Level } from './dossier';
import { foldVietnamese } from './text';

/** One word of an agency name: as written (lower case) and folded. */
interface Word {
  written: string;
  folded: string;
}

/** Cities that are provinces; every other "thành phố" belongs to one. Thủ Đức and the like stay districts. */
const CENTRAL_CITIES = ['ha noi', 'hai phong', 'da nang', 'can tho', 'ho chi minh', 'hcm', 'hue', 'dong nai'];
/** "bộ" before these is no ministry: bộ phận một cửa, bộ chỉ huy (CHQS, CHBĐBP), bộ đội, bộ môn. */
const NOT_MINISTRY_AFTER = new Set(['phan', 'chi', 'ch', 'chqs', 'chbdbp', 'doi', 'mon']);
const NOT_MINISTRY_BEFORE = new Set(['can', 'duong', 'noi', 'toan', 'dang', 'lien', 'thuy']);

/** Words of a name with the usual abbreviations written out. */
export function wordsOf(name: string): Word[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\b(?:tp|t\.p)\b\.?/g, ' thành phố ')
    .replace(/\btx\./g, ' thị xã ')
    .replace(/\b(ubnd|hđnd|ca)\s+tt\./g, '$1 thị trấn ')
    .replace(/(^|[\s,.(-])h\.\s*(?=\p{L})/gu, '$1huyện ')
    .replace(/(^|[\s,.(-])q\.\s*(?=[\p{L}\d])/gu, '$1quận ')
    .replace(/(^|[\s,.(-])p\.\s*(?=[\p{L}\d])/gu, '$1phường ')
    .replace(/(^|[\s,.(-])x\.\s*(?=\p{L})/gu, '$1xã ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((written) => ({ written, folded: foldVietnamese(written) }));
}

/** Level the word at `index` names by itself, null when it names none there. Accents count wherever the name has any. */
export function levelAt(words: readonly Word[], index: number): Level | null {
  const accented = words.some(({ written, folded }) => written !== folded);
  const is = (at: number, word: string): boolean => {
    const found = words[at];
    return found !== undefined && (accented ? found.written === word : found.folded === foldVietnamese(word));
  };
  const before = words[index - 1]?.folded ?? '';
  const after = words[index + 1]?.folded ?? '';
  if (is(index, 'huyện')) return 'district';
  if (is(index, 'quận')) return accented || /^\d+$/.test(after) || before === 'ubnd' || before === 'dan' ? 'district' : null;
  if (is(index, 'thị')) return is(index + 1, 'xã') ? 'district' : is(index + 1, 'trấn') ? 'commune' : null;
  if (is(index, 'xã')) return after === 'hoi' || ['thi', 'tac', 'van'].includes(before) ? null : 'commune';
  if (is(index, 'phường')) return 'commune';
  if (is(index, 'đặc')) return is(index + 1, 'khu') ? 'commune' : null;
  if (is(index, 'thành')) return is(index + 1, 'phố') ? levelOfCity(words, index + 2) : null;
  if (is(index, 'tỉnh')) return 'province';
  if (is(index, 'sở')) return before === 'co' || before === 'tru' || after === 'huu' ? null : 'province';
  if (is(index, 'bộ') && is(index + 1, 'tư') && is(index + 2, 'lệnh')) return null;
  if (is(index, 'bộ')) return after === '' || NOT_MINISTRY_AFTER.has(after) || NOT_MINISTRY_BEFORE.has(before) ? null : 'ministry';
  if (is(index, 'chính') && is(index + 1, 'phủ')) return 'ministry';
  return null;
}

function levelOfCity(words: readonly Word[], index: number): Level {
  const rest = words.slice(index, index + 3).map(({ folded }) => folded).join(' ');
  const named = rest !== '' && !rest.startsWith('truc thuoc');
  return named && !CENTRAL_CITIES.some((city) => rest === city || rest.startsWith(`${city} `)) ? 'district' : 'province';
}
