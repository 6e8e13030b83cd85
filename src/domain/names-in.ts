import type { Person } from './dossier';
import { levelOfAgencyName } from './levels';
import { readCodes } from './opened-text';

const word = (words: string): string => `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`;
const SECTIONS = new RegExp(`[;:()[\\]|\\n]|${word('người đại diện|đại diện')}`, 'giu');
const COMPANY = /(?<![\p{L}\p{M}])(?:công ty|cty|hợp tác xã|htx|doanh nghiệp(?! tư nhân)|ngân hàng|tập đoàn)(?![\p{L}\p{M}])/iu;
const BUSINESS = 'hộ kinh doanh|hkd|doanh nghiệp tư nhân|dntn';
const SHOP = new RegExp(word(BUSINESS), 'iu');
const BETWEEN = new RegExp(`[,&/+]|\\s[-–—]\\s|${word(`${BUSINESS}|hộ gia đình|chủ hộ|chủ sở hữu|hộ|ông|bà|và|hoặc|cùng|vợ|chồng`)}`, 'giu');
const TITLES = /^(?:(?:theo pháp luật|theo ủy quyền|anh|chị|cô|chú|bác|cụ|em|cháu|mr|mrs|ms)(?![\p{L}\p{M}])[\s.]*)+/iu;
const TITLE_UNACCENTED = /^(?:ho kinh doanh|ho gia dinh|chu ho|dai dien|hkd|dntn|ho|ong|ba|anh|chi)(?![a-z])[\s.:]*/i;
const NUMBERS = /(?<![\p{L}\p{M}])(?:sn|sinh năm|năm sinh)\s*\d{4}|\d[\d.\s-]{4,}\d/giu;
/** The usual family names. */
export const FAMILY_NAMES =
  'nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trương|đoàn|lâm|mai|trịnh|đào|cao|hà|lương|tạ|thạch|châu|tô|phùng|nguyen|tran|le|pham|huynh';
/** Tells the owner of a shop from its name. */
export const FAMILY = new RegExp(`^(?:${FAMILY_NAMES})(?![\\p{L}\\p{M}])`, 'iu');
/** A shop named by so many words is named after somebody or like nothing else. */
const TELLING_WORDS = 3;

/** Every name in a person's name field, titles gone: "Hộ ông Nguyễn Văn An và bà Trần Thị Bình" holds two. An agency's name is nobody's. */
export function namesIn({ kind, name }: Person): string[] {
  const sections = readCodes(name ?? '').normalize('NFC').replace(NUMBERS, ' ').split(SECTIONS);
  const named = sections.filter((section) => kind !== 'agency' || levelOfAgencyName(section) === null);
  const found = named.flatMap((section) => (COMPANY.test(section) ? [section] : namesOfPeople(section)));
  return [...new Set(found.map((each) => each.trim()).filter((each) => each !== ''))];
}

function namesOfPeople(section: string): string[] {
  const isShop = SHOP.test(section);
  const names = section
    .split(BETWEEN)
    .map((part) => part.trim().replace(TITLES, '').replace(/^[\s.:]+|[\s.:]+$/g, ''))
    .filter((part) => countWords(part) >= 2 && (!isShop || countWords(part) >= TELLING_WORDS || FAMILY.test(part)));
  if (names.length === 0) return onlyTitles(section) ? [] : [section];
  return names.flatMap((name) => [name, ...untitled(name)]);
}

/** Written without accents a title looks like a family name ("HO", "BA"): all readings count. */
function untitled(name: string): string[] {
  const rest = /^[\x20-\x7e]*$/.test(name) ? name.replace(TITLE_UNACCENTED, '') : name;
  return rest !== name && countWords(rest) >= 2 ? [rest, ...untitled(rest)] : [];
}

const onlyTitles = (section: string): boolean => section.replace(BETWEEN, ' ').trim().replace(TITLES, '').trim() === '';
const countWords = (text: string): number => text.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;
