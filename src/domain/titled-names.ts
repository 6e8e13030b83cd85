import { maskName } from './masking';
import { FAMILY, FAMILY_NAMES } from './names-in';
import { foldVietnamese } from './text';

/** What a person is called, or does, right before their name. */
const ADDRESSED = 'ông|bà|anh|chị|cô|chú|bác|đồng chí|đ\\/c';
const OFFICE =
  'chuyên viên(?: chính)?|cán bộ|công chức|văn thư|cv|cb|lãnh đạo|(?:phó )?(?:trưởng phòng|chủ tịch(?: ubnd)?|giám đốc)|người (?:nhận|nộp|ký|duyệt|lập|liên hệ|xử lý|tiếp nhận|được ủy quyền|ủy quyền|đại diện|yêu cầu)|cho';
const TITLE = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:(${ADDRESSED})|${OFFICE})(?:\\s*[.:]\\s*|\\s+)`, 'giu');
const NAME = /\p{Lu}[\p{L}\p{M}]*(?:\s+\p{Lu}[\p{L}\p{M}]*){1,3}/uy;
/** After an office one's own name has three words at least: "cán bộ Phan Thiết" is no one's. */
const WORDS_AFTER_OFFICE = 3;

/** What begins like a name where every word is a capital one ("NGƯỜI NỘP HỒ SƠ"), and who needs no hiding. */
const NO_NAME = /^(?:hồ (?:sơ|chí minh)|đào tạo|lâm nghiệp|lý (?:do|lịch)|cao (?:ốc|đẳng|tầng)|châu âu|hà nội|dương tính|mai táng|lương (?:hưu|thực))(?![\p{L}\p{M}])/iu;

/** The last word of a title and a family name behind it, folded: hardly any text holds the two. */
const MAY_NAME = new RegExp(
  `(?:^|[^a-z])(?:${foldVietnamese('ông|bà|anh|chị|cô|chú|bác|chí|c|viên|chính|bộ|chức|thư|cv|cb|đạo|phòng|tịch|ubnd|đốc|nhận|nộp|ký|duyệt|lập|hệ|lý|quyền|diện|cầu|cho')})[\\s.:]+(?:${foldVietnamese(FAMILY_NAMES)})(?![a-z])`,
);

/** False when a folded text surely names nobody behind a title. */
export const mayNameOthers = (folded: string): boolean => MAY_NAME.test(folded);

/** Hides the names of people nobody told us of, where a text says that somebody is meant: "bà Trần Thị Ổi", "Chuyên viên Lê Thị Lan". */
export function hideTitledNames(text: string): string {
  let hidden = '';
  let done = 0;
  for (const { 0: title, 1: addressed, index } of text.matchAll(TITLE)) {
    const start = index + title.length;
    NAME.lastIndex = start;
    const name = start < done ? undefined : NAME.exec(text)?.[0];
    if (name === undefined || !FAMILY.test(name) || NO_NAME.test(name.replace(/\s+/g, ' ')) || (addressed === undefined && name.split(/\s+/).length < WORDS_AFTER_OFFICE)) continue;
    hidden += text.slice(done, start) + maskName(name);
    done = start + name.length;
  }
  return hidden + text.slice(done);
}
