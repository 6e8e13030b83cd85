import { FAMILY } from '../../../../domain/names-in';
import { foldVietnamese, keyOf as agencyKeyOf } from '../../../../domain/text';
import type { AgencyReader } from './agency-reader';
import { textOf, withoutMarkup } from './read';
import { remember } from './remember';
import type { Text } from './wire-kit';

const SHORTEST_NAME = 4;
/** Shorter names are words of the language too once their accents are gone. */
const WORDS_OF_FULL_NAME = 3;
const OFFICER = 'cán bộ';
const FORM_OF_ADDRESS = /^(?:ông|bà|đ\/c|đồng chí)[\s.:]+/i;
/** What stands between a name and a title or another name: "Lê Văn Cường (Chuyên viên)", "Lê Văn Cường - Phòng Tư pháp". */
const BETWEEN = /\s*(?:[()[\],;/→]|[-=]>|\s[-–]\s|\s(?:và|cùng)\s)\s*/;
/** "Ban" is a family name as well. */
const OFFICE = /^(?:phòng|ban (?:quản lý|tiếp|chỉ|giám|tổ chức|dân tộc|pháp chế|công tác|lãnh đạo)|bộ phận|một cửa|trung tâm|ubnd|u[ỷy] ban|ủy ban|sở|cục|chi cục|chi nhánh|văn phòng|công an|hệ thống)(?!\p{L})/iu;
const ROLE = /^(?:(?:cv|cvc|chuyên viên(?: chính)?|cán bộ(?: \p{Ll}+){0,3}|công chức(?: \p{Ll}+){0,3}|lãnh đạo|văn thư|(?:phó )?(?:trưởng phòng|chủ tịch(?: ubnd)?|giám đốc))[\s.:]+)/iu;
/** NguoiXuLy, tenNguoiNhan, NguoiTiepNhanBoSung, CanBoThuLy, assignee, candidateUser. */
const PERSON_FIELD = /nguoi|canbo|lanhdao|chuyenvien|assignee|user|officer/i;
const NAME_FIELD = /^(?:full_?name|ho_?(?:va_?)?ten|ten)$/i;
const SPELLINGS = new Map([
  ['a', 'àáảãạăằắẳẵặâầấẩẫậ'], ['e', 'èéẻẽẹêềếểễệ'], ['i', 'ìíỉĩị'], ['o', 'òóỏõọôồốổỗộơờớởỡợ'], ['u', 'ùúủũụưừứửữự'], ['y', 'ỳýỷỹỵ'], ['d', 'đð'],
]);

/** Takes officers' names out of what was written in a dossier; null stays null. */
export type Unname = (text: string | null) => string | null;

/**
 * Officers are never named to citizens, also not where one wrote another's name into a note, in whatever spelling.
 * `written` is all the text they could stand in: looked through once, since hardly any name is in it.
 */
export function unnaming(officers: readonly unknown[], written: readonly Text[]): Unname {
  const names = [...new Set([...new Set(officers)].flatMap(namesOf))];
  const named = names.length === 0 ? [] : namedIn(foldVietnamese(written.map(readable).join('\n')), names);
  if (named.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${named.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text?.replace(pattern, OFFICER) ?? null;
}

/** Of a step or a request: who made it, passed it on, took it or may take it, by whatever the system calls them. */
export function officersIn(record: object): unknown[] {
  return Object.entries(record).flatMap(([field, value]) => (PERSON_FIELD.test(field) ? (Array.isArray(value) ? value : [value]) : []));
}

/** Names agencies as they are called, but for an officer's full name beside or in place of it; a shorter one may be a place's. */
export function withoutOfficers(agencyOf: AgencyReader, records: readonly object[]): AgencyReader {
  const names = records.flatMap(officersIn).flatMap(namesOf).filter((name) => FAMILY.test(name) && wordsOf(name).length >= WORDS_OF_FULL_NAME);
  if (names.length === 0) return agencyOf;
  return (name, level, code) => {
    const isNamed = name !== null && names.some((officer) => agencyKeyOf(name).includes(keyOf(officer)));
    return agencyOf(isNamed ? unnaming(names, [name])(name) : name, level, code);
  };
}

const readable = (text: Text): string => (typeof text === 'string' ? withoutMarkup(text) : '');

/** Of an officer told by a name, or of a record of one: there what is called a name, and what begins with a family name. */
function namesOf(officer: unknown): string[] {
  if (typeof officer === 'string') return namesIn(officer).split('\n').filter((name) => name !== '');
  if (typeof officer !== 'object' || officer === null) return [];
  return Object.entries(officer).flatMap(([field, value]) =>
    typeof value === 'string' ? namesOf(value).filter((name) => NAME_FIELD.test(field) || FAMILY.test(name)) : [],
  );
}

/** The name at the beginning, and full names behind it or behind an office: "Phòng Tư pháp - Lê Văn Cường; Phạm Thị Dung". */
const namesIn = remember((officer) => {
  const [first = '', ...others] = (textOf(officer) ?? '').replace(FORM_OF_ADDRESS, '').split(BETWEEN).map((part) => untitled(part.trim().replace(FORM_OF_ADDRESS, '')));
  const full = others.filter((name) => FAMILY.test(name) && wordsOf(name).length >= WORDS_OF_FULL_NAME);
  return [...(OFFICE.test(first) ? [] : [first]), ...full].filter((name) => name.length >= SHORTEST_NAME).join('\n');
});

/** A person's name behind a role; a role alone stays one. */
function untitled(name: string): string {
  const rest = name.replace(ROLE, '');
  return rest !== name && FAMILY.test(rest) ? rest : name;
}

/** Those of whom every word is there; the longer name first, since it may hold a shorter one. */
function namedIn(folded: string, names: string[]): string[] {
  const present = names.filter((name) => wordsOf(name).every((word) => folded.includes(word)));
  return present.sort((a, b) => b.length - a.length);
}

const keyOf = remember((name) => foldVietnamese(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
const wordsOf = (name: string): string[] => keyOf(name).split(' ');

/** A full name in any case, with or without accents, however it is spaced; a shorter one as it is written, or in capitals. */
const patternOf = remember((name) => {
  const words = wordsOf(name);
  if (words.length >= WORDS_OF_FULL_NAME) return words.map((word) => [...word].map(anySpelling).join('')).join('[\\s\\p{P}\\p{Cf}]{1,4}');
  const spellings = [name, name.toUpperCase()].flatMap((spelling) => [spelling.normalize('NFC'), spelling.normalize('NFD')]);
  return [...new Set(spellings)].map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
});

function anySpelling(letter: string): string {
  const accented = SPELLINGS.get(letter);
  if (accented === undefined) return `[${letter}${letter.toUpperCase()}]`;
  const letters = letter + accented;
  return `[${letters}${letters.toUpperCase()}][\\u0300-\\u036f]*`;
}
