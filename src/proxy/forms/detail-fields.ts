import type { Condition, FormField } from '../../contract/schemas/form';
import { field, options, when } from './fields';

type Name = readonly [vi: string, en: string];
type Extra = Parameters<typeof field>[5];

/** `details.<name>`: a question of one procedure. */
export const detail = (name: string, kind: FormField['kind'], vi: string, en: string, help: Name | null = null, extra: Extra = {}): FormField => field(`details.${name}`, kind, vi, en, help, extra);

export const ifDetail = (name: string, ...is: string[]): Condition[] => when(`details.${name}`, ...is);

export const choose = (name: string, vi: string, en: string, rows: Parameters<typeof options>, help: Name | null = null, extra: Extra = {}): FormField =>
  detail(name, 'choice', vi, en, help, { ...extra, options: options(...rows) });

/** The 54 ethnic groups (QĐ 121-TCTK/PPCĐ of 02/03/1979). */
const ETHNIC_GROUPS = [
  'Kinh', 'Tày', 'Thái', 'Hoa', 'Khmer', 'Mường', 'Nùng', 'Mông', 'Dao', 'Gia Rai', 'Ngái', 'Ê Đê', 'Ba Na', 'Xơ Đăng', 'Sán Chay', 'Cơ Ho', 'Chăm', 'Sán Dìu',
  'Hrê', 'Mnông', 'Ra Glai', 'Xtiêng', 'Bru - Vân Kiều', 'Thổ', 'Giáy', 'Cơ Tu', 'Gié - Triêng', 'Mạ', 'Khơ Mú', 'Co', 'Tà Ôi', 'Chơ Ro', 'Kháng', 'Xinh Mun', 'Hà Nhì',
  'Chu Ru', 'Lào', 'La Chí', 'La Ha', 'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô', 'Chứt', 'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống', 'Bố Y', 'Si La', 'Pu Péo', 'Brâu', 'Ơ Đu', 'Rơ Măm',
];

export const ethnicity = (name: string, of: Name, extra: Extra = {}): FormField =>
  choose(name, `Dân tộc của ${of[0]}`, `Ethnic group of ${of[1]}`, ETHNIC_GROUPS.map((group) => [group, group, group] as const), null, extra);

export const sex = (name: string, of: Name): FormField => choose(name, `Giới tính của ${of[0]}`, `Sex of ${of[1]}`, [['male', 'Nam', 'Male'], ['female', 'Nữ', 'Female']]);

/** Việt Nam, or another one that is then named. */
export const nationality = (name: string, of: Name, shownIf: Condition[] = []): FormField[] => [
  choose(name, `Quốc tịch của ${of[0]}`, `Nationality of ${of[1]}`, [['vn', 'Việt Nam', 'Vietnamese'], ['other', 'Nước khác', 'Another']], null, { shownIf }),
  detail(`${name}Name`, 'text', `Tên quốc tịch của ${of[0]}`, `Name of the nationality of ${of[1]}`, ['Ví dụ: Hoa Kỳ, Lào.', 'For example: United States, Laos.'], { max: 60, shownIf: [...shownIf, ...ifDetail(name, 'other')] }),
];

/** A place to choose, with the house and street typed. */
export const place = (name: string, what: Name, shownIf: Condition[] = []): FormField[] => [
  detail(`${name}Province`, 'province', `${what[0]}: tỉnh, thành phố`, `${what[1]}: province or city`, null, { shownIf }),
  detail(`${name}Ward`, 'ward', `${what[0]}: xã, phường`, `${what[1]}: commune or ward`, ['Tên sau ngày 01/07/2025.', 'The name since 01/07/2025.'], { within: `details.${name}Province`, shownIf }),
  detail(`${name}Address`, 'text', `${what[0]}: số nhà, đường, thôn`, `${what[1]}: house, street, hamlet`, null, { max: 200, shownIf }),
];

/** Name, identity number and birth date of somebody the form speaks of. */
export const somebody = (name: string, of: Name, shownIf: Condition[] = []): FormField[] => [
  detail(`${name}Name`, 'name', `Họ, chữ đệm, tên của ${of[0]}`, `Full name of ${of[1]}`, ['Viết đúng như trên giấy tờ.', 'As written on the papers.'], { shownIf }),
  detail(`${name}Id`, 'id_number', `Số căn cước hoặc hộ chiếu của ${of[0]}`, `Identity card or passport number of ${of[1]}`, null, { shownIf }),
  detail(`${name}BirthDate`, 'date', `Ngày sinh của ${of[0]}`, `Date of birth of ${of[1]}`, null, { when: 'past', shownIf }),
];

/** How many copies are wanted beside the result. */
export const copies = (): FormField[] => [
  detail('wantsCopies', 'yes_no', 'Bạn có cần thêm bản sao không?', 'Do you need copies as well?', ['Mỗi bản sao có thể phải nộp phí.', 'There may be a fee for each copy.']),
  detail('copies', 'number', 'Số bản sao', 'Number of copies', null, { min: 1, max: 50, shownIf: ifDetail('wantsCopies', 'true') }),
];
