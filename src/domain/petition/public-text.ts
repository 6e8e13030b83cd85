import type { Person } from '../dossier';
import { createScrub } from '../scrub';
import { hidePersonalNumbers } from './personal-numbers';

/** Words before a person's name in letters of agencies. */
const TITLES = '(?:[Ôô]ng/[Bb]à|[Ôô]ng|[Bb]à|[Aa]nh/[Cc]hị|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ông dân|[Cc]ử tri|[Cc]ụ|ÔNG|BÀ|ANH|CHỊ|CÔNG DÂN)';
const NAME_WORD = '\\p{Lu}[\\p{L}\\p{M}]*';
const NAMED = new RegExp(`(?<![\\p{L}\\p{M}])(${TITLES}(?:\\s+là)?\\s*:?\\s+)(${NAME_WORD}(?:\\s+${NAME_WORD}){0,5})`, 'gu');
/** Places and bodies that follow such a word: "bà Rịa" is no one. */
const NO_PERSON = /^(?:Rịa|Triệu|Trưng|Đen|Nà|Hòa)(?:\s|$)/u;

/**
 * A text as it may be shown to everybody: no name of who wrote, no name that follows a title, no number or e-mail address of a person. The law wants answers public
 * (NĐ 20/2008/NĐ-CP Đ.19); who asked is nobody's business.
 */
export function publicText(text: string, writer: Pick<Person, 'name' | 'phone' | 'address'> | null = null): string {
  const scrub = createScrub(writer === null ? [] : [{ kind: 'citizen', idNumber: null, name: writer.name, phone: writer.phone, address: writer.address }]);
  const unnamed = text.normalize('NFC').replace(NAMED, (whole: string, title: string, name: string) => (NO_PERSON.test(name) ? whole : `${title}***`));
  return scrub(hidePersonalNumbers(unnamed));
}
