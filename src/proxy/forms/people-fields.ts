import type { FormField } from '../../contract/schemas/form';
import { field } from './fields';

const ID_HELP = ['12 số trên thẻ căn cước; hộ chiếu ghi cả chữ và số.', 'The 12 digits on the identity card; for a passport, letters and digits.'] as const;
const PHONE_HELP = ['Cán bộ gọi số này khi cần hỏi thêm.', 'Staff call this number when they have a question.'] as const;
const ADDRESS_HELP = ['Số nhà, tên đường, thôn, ấp hoặc khu phố.', 'House number, street, hamlet or quarter.'] as const;

type Part = 'fullName' | 'idNumber' | 'birthDate' | 'phone' | 'province' | 'ward' | 'address';

/** Person fields of a section, in the order of paper forms. `filled` ones may come from the account. */
export function personFields(section: 'applicant' | 'owner', filled: boolean, names: Partial<Record<Part, readonly [vi: string, en: string]>> = {}): Record<Part, FormField> {
  const id = (part: Part): string => `${section}.${part}`;
  const auto = (what: FormField['autofill']): FormField['autofill'] => (filled ? what : null);
  const label = (part: Part, vi: string, en: string): readonly [string, string] => names[part] ?? [vi, en];
  return {
    fullName: field(id('fullName'), 'name', ...label('fullName', 'Họ, chữ đệm, tên', 'Full name'), ['Viết đúng như trên thẻ căn cước.', 'As written on the identity card.'], { autofill: auto('name') }),
    idNumber: field(id('idNumber'), 'id_number', ...label('idNumber', 'Số căn cước hoặc hộ chiếu', 'Identity card or passport number'), ID_HELP, { autofill: auto('id_number') }),
    birthDate: field(id('birthDate'), 'date', ...label('birthDate', 'Ngày sinh', 'Date of birth'), null, { when: 'past', autofill: auto('birth_date') }),
    phone: field(id('phone'), 'phone', ...label('phone', 'Số điện thoại', 'Phone number'), PHONE_HELP, { autofill: auto('phone') }),
    province: field(id('province'), 'province', ...label('province', 'Tỉnh, thành phố nơi ở', 'Province or city of residence'), null, { autofill: auto('province') }),
    ward: field(id('ward'), 'ward', ...label('ward', 'Xã, phường, đặc khu nơi ở', 'Commune or ward of residence'), ['Tên sau ngày 01/07/2025.', 'The name since 01/07/2025.'], { within: id('province'), autofill: auto('ward') }),
    address: field(id('address'), 'text', ...label('address', 'Số nhà, đường, thôn, khu phố', 'House, street, hamlet'), ADDRESS_HELP, { autofill: auto('address'), max: 200 }),
  };
}
