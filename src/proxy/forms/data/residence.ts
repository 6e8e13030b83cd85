import type { FormSpec } from '../build-form';
import { choose, detail, ifDetail, place, somebody } from '../detail-fields';

const householder = [
  ...somebody('householder', ['chủ hộ', 'the head of household']),
  detail('householdRelation', 'text', 'Quan hệ với chủ hộ', 'What you are to the head of household', ['Ví dụ: chủ hộ, con, người ở thuê.', 'For example: head, child, tenant.'], { max: 60 }),
];
const others = [
  detail('othersCome', 'yes_no', 'Có ai cùng thay đổi với bạn không?', 'Does anyone change with you?'),
  detail('othersList', 'long_text', 'Những người cùng thay đổi', 'Who changes with you', ['Mỗi dòng một người: họ tên, ngày sinh, số định danh, quan hệ.', 'One a line: name, date of birth, identity number, relation.'], { shownIf: ifDetail('othersCome', 'true') }),
];
const consent = detail('ownerAgrees', 'yes_no', 'Chủ hộ hoặc chủ nhà đã đồng ý?', 'Has the owner or head of household agreed?', ['Người đó xác nhận qua VNeID hoặc ký vào tờ khai.', 'They confirm by VNeID or sign the form.']);
const reason = detail('reason', 'text', 'Lý do', 'Reason', null, { max: 300 });
const stay = [
  choose('homeKind', 'Chỗ ở thuộc loại nào?', 'What kind of home?', [['own', 'Nhà của mình', 'Own'], ['rent', 'Thuê', 'Rented'], ['borrow', 'Mượn, ở nhờ', 'Lent'], ['dorm', 'Ký túc xá, nhà trọ', 'Dormitory or lodging']]),
  detail('landlordName', 'name', 'Họ tên chủ nhà', 'Name of the owner', null, { shownIf: ifDetail('homeKind', 'rent', 'borrow', 'dorm') }),
  detail('landlordPhone', 'phone', 'Số điện thoại chủ nhà', 'Phone of the owner', null, { required: false, shownIf: ifDetail('homeKind', 'rent', 'borrow', 'dorm') }),
];
const previous = place('before', ['Nơi thường trú hiện nay', 'Present permanent residence']);

/** Residence, after CT01 of TT 66/2023/TT-BCA. */
export const RESIDENCE_FORMS: FormSpec[] = [
  { procedureCode: '1.004194', version: 1, details: [...previous, ...place('stay', ['Nơi đăng ký tạm trú', 'Place of temporary residence']), ...stay, detail('stayFrom', 'date', 'Ở từ ngày', 'From', null), detail('stayMonths', 'number', 'Thời hạn tạm trú (tháng)', 'For how many months', ['Tối đa 24 tháng, có thể gia hạn.', 'At most 24, may be extended.'], { min: 1, max: 24 }), ...householder, ...others, reason, consent] },
  { procedureCode: '1.002755', version: 1, details: [...place('stay', ['Nơi đang tạm trú', 'Present temporary residence']), ...stay, detail('endsOn', 'date', 'Ngày hết hạn tạm trú', 'Present end', null), detail('stayMonths', 'number', 'Xin gia hạn thêm (tháng)', 'Extend by months', null, { min: 1, max: 24 }), ...householder, ...others, consent] },
  { procedureCode: '1.004222', version: 1, details: [...previous, ...place('new', ['Nơi đăng ký thường trú', 'New permanent residence']), ...stay, detail('area', 'number', 'Diện tích nhà ở (m²)', 'Floor area (m²)', null, { min: 1, max: 10000, shownIf: ifDetail('homeKind', 'rent', 'borrow', 'dorm') }), ...householder, ...others, reason, consent] },
  { procedureCode: '1.010038', version: 1, details: [...place('home', ['Nơi thường trú', 'Permanent residence']), ...householder, detail('newHead', 'name', 'Họ tên chủ hộ mới', 'Head of the new household'), detail('members', 'long_text', 'Những người vào hộ mới', 'Members of the new household', ['Mỗi dòng một người: họ tên, ngày sinh, số định danh, quan hệ với chủ hộ mới.', 'One a line: name, birth date, identity number, relation.']), choose('cause', 'Tách hộ vì', 'Because', [['family', 'Lập gia đình, ở riêng', 'Own family'], ['divorce', 'Ly hôn', 'Divorce'], ['other', 'Lý do khác', 'Other']]), detail('causeText', 'text', 'Lý do cụ thể', 'Which reason', null, { shownIf: ifDetail('cause', 'other') }), consent] },
  { procedureCode: '1.010028', version: 1, details: [...place('stay', ['Nơi đã đăng ký tạm trú', 'Temporary residence']), detail('leftOn', 'date', 'Ngày rời đi', 'Left on', null), ...householder, ...others, reason] },
  { procedureCode: '1.003677', version: 1, details: [...previous, ...place('destination', ['Nơi đến', 'Destination']), detail('awayFrom', 'date', 'Vắng từ ngày', 'Away from', null), detail('awayTo', 'date', 'Đến ngày', 'Until', null), reason, detail('supervised', 'yes_no', 'Bạn có thuộc diện phải được đồng ý bằng văn bản không?', 'Do you need written consent to leave?', ['Ví dụ: bị can được tại ngoại, người chấp hành án treo.', 'For example: released on bail, suspended sentence.']), detail('supervisor', 'text', 'Cơ quan đồng ý', 'Authority that consents', null, { shownIf: ifDetail('supervised', 'true') })] },
  { procedureCode: '1.013314', version: 1, details: [...place('home', ['Địa chỉ chỗ ở', 'Address of the home']), ...stay, choose('confirm', 'Cần xác nhận điều gì?', 'What is to be confirmed?', [['area', 'Điều kiện diện tích bình quân', 'Floor area per person'], ['undisputed', 'Chỗ ở không có tranh chấp', 'No dispute'], ['both', 'Cả hai', 'Both']]), detail('area', 'number', 'Diện tích sàn (m²)', 'Floor area (m²)', null, { min: 1, max: 10000 }), detail('people', 'number', 'Số người đang ở', 'People living there', null, { min: 1, max: 200 }), reason] },
];
