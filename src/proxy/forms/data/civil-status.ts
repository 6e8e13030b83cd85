import type { FormSpec } from '../build-form';
import { choose, copies, detail, ethnicity, ifDetail, nationality, place, sex, somebody } from '../detail-fields';

const CHILD = ['trẻ', 'the child'] as const;
const MOTHER = ['mẹ', 'the mother'] as const;
const FATHER = ['cha', 'the father'] as const;

const child = [
  detail('childName', 'name', 'Họ, chữ đệm, tên của trẻ', 'Full name of the child', ['Tên ghi trên giấy khai sinh; cha mẹ thống nhất trước khi nộp.', 'The name on the birth certificate, agreed by the parents.']),
  sex('childSex', CHILD),
  detail('childBirthDate', 'date', 'Ngày sinh của trẻ', 'Date of birth of the child', ['Theo giấy chứng sinh.', 'As on the birth note.'], { when: 'past' }),
  ethnicity('childEthnicity', CHILD),
  ...nationality('childNationality', CHILD),
];
const birthPlace = [
  choose('birthPlaceKind', 'Trẻ sinh ở đâu?', 'Where was the child born?', [['facility', 'Tại cơ sở y tế', 'At a health facility'], ['home', 'Tại nhà hoặc nơi khác', 'At home or elsewhere']]),
  detail('birthFacility', 'text', 'Tên cơ sở y tế', 'Name of the health facility', ['Ví dụ: Bệnh viện Đa khoa Bình Thuận.', 'For example: Bình Thuận General Hospital.'], { shownIf: ifDetail('birthPlaceKind', 'facility') }),
  ...place('birth', ['Nơi sinh', 'Place of birth'], ifDetail('birthPlaceKind', 'home')),
  ...place('home', ['Quê quán của trẻ', 'Home place of the child']),
];
const parents = [
  ...somebody('mother', MOTHER), ethnicity('motherEthnicity', MOTHER), ...nationality('motherNationality', MOTHER), ...place('mother', ['Nơi ở của mẹ', 'Residence of the mother']),
  detail('fatherKnown', 'yes_no', 'Giấy khai sinh có ghi tên cha không?', 'Is the father to be named?', ['Nếu cha mẹ chưa đăng ký kết hôn, phần tên cha để trống cho đến khi làm thủ tục nhận con.', 'Without a marriage the father is left out until paternity is recognised.']),
  ...somebody('father', FATHER, ifDetail('fatherKnown', 'true')), ethnicity('fatherEthnicity', FATHER, { shownIf: ifDetail('fatherKnown', 'true') }),
  ...nationality('fatherNationality', FATHER, ifDetail('fatherKnown', 'true')),
];
const couple = [
  ...somebody('husband', ['bên nam', 'the man']), ethnicity('husbandEthnicity', ['bên nam', 'the man']), ...place('husband', ['Nơi ở của bên nam', 'Residence of the man']),
  ...somebody('wife', ['bên nữ', 'the woman']), ethnicity('wifeEthnicity', ['bên nữ', 'the woman']), ...place('wife', ['Nơi ở của bên nữ', 'Residence of the woman']),
  detail('marriageCount', 'number', 'Đây là lần kết hôn thứ mấy?', 'Which marriage is this?', ['Nếu hai người khác nhau, ghi số lớn hơn.', 'If different, write the larger one.'], { min: 1, max: 20 }),
];

/** Civil status, after the forms of TT 04/2024/TT-BTP. */
export const CIVIL_STATUS_FORMS: FormSpec[] = [
  { procedureCode: '1.001193', version: 1, details: [...child, ...birthPlace, ...parents, ...copies()] },
  { procedureCode: '2.000528', version: 1, details: [...child, ...birthPlace, ...parents, detail('nationalityAgreed', 'yes_no', 'Cha mẹ đã thỏa thuận bằng văn bản về quốc tịch của trẻ?', 'Have the parents agreed in writing on the nationality?'), ...copies()] },
  {
    procedureCode: '2.000986', version: 1,
    details: [...child, ...birthPlace, ...parents, ...somebody('householder', ['chủ hộ', 'the head of household']), detail('householdRelation', 'text', 'Quan hệ của trẻ với chủ hộ', 'What the child is to the head of household', null, { max: 60 }), ...place('residence', ['Nơi đăng ký thường trú', 'Place of permanent residence']), detail('clinic', 'text', 'Nơi đăng ký khám, chữa bệnh ban đầu', 'Clinic of first registration', ['Tên cơ sở sẽ ghi trên thẻ bảo hiểm y tế.', 'The name on the health insurance card.'])],
  },
  {
    procedureCode: '1.004884', version: 1,
    details: [...somebody('person', ['người được khai sinh lại', 'the person']), sex('personSex', ['người được khai sinh lại', 'the person']), ethnicity('personEthnicity', ['người được khai sinh lại', 'the person']), ...place('birth', ['Nơi sinh', 'Place of birth']), detail('motherName', 'name', 'Họ tên mẹ', 'Name of the mother'), detail('fatherName', 'name', 'Họ tên cha', 'Name of the father', null, { required: false }), detail('firstOffice', 'text', 'Nơi đã đăng ký khai sinh trước đây', 'Office of the first registration'), detail('firstYear', 'number', 'Năm đã đăng ký', 'Year of it', null, { required: false, min: 1900, max: 2015 }), detail('lossReason', 'long_text', 'Vì sao phải đăng ký lại?', 'Why again?', ['Sổ hộ tịch và bản chính đều bị mất.', 'Both the register and the original are lost.'], { max: 500 }), ...copies()],
  },
  { procedureCode: '1.000894', version: 1, details: [...couple, ...copies()] },
  { procedureCode: '2.000806', version: 1, details: [...nationality('husbandNationality', ['bên nam', 'the man']), ...nationality('wifeNationality', ['bên nữ', 'the woman']), ...couple, ...copies()] },
  {
    procedureCode: '1.000656', version: 1,
    details: [...somebody('deceased', ['người đã mất', 'the deceased']), sex('deceasedSex', ['người đã mất', 'the deceased']), ethnicity('deceasedEthnicity', ['người đã mất', 'the deceased']), ...place('last', ['Nơi ở cuối cùng', 'Last residence']), detail('deathDate', 'date', 'Ngày mất', 'Date of death', null, { when: 'past' }), detail('deathTime', 'text', 'Giờ mất', 'Time of death', ['Ví dụ: 14 giờ 30. Không rõ thì để trống.', 'For example 14:30; empty when unknown.'], { required: false, max: 20 }), ...place('death', ['Nơi mất', 'Place of death']), detail('cause', 'text', 'Nguyên nhân', 'Cause', ['Ví dụ: già yếu, bệnh, tai nạn.', 'For example: age, illness, accident.'], { max: 200 }), detail('noticeNumber', 'text', 'Số giấy báo tử', 'Number of the death notice', null, { required: false, max: 60 }), detail('noticeDate', 'date', 'Ngày cấp giấy báo tử', 'Date of the death notice', null, { required: false, when: 'past' }), ...copies()],
  },
  {
    procedureCode: '1.004873', version: 1,
    details: [ethnicity('ethnicity', ['người cần xác nhận', 'the person']), ...nationality('nationality', ['người cần xác nhận', 'the person']), ...place('period', ['Nơi cư trú trong thời gian cần xác nhận', 'Residence in the period']), detail('periodFrom', 'date', 'Cần xác nhận từ ngày', 'From', null, { when: 'past' }), detail('periodTo', 'date', 'Đến ngày', 'To', null, { when: 'past' }), choose('maritalState', 'Tình trạng hiện nay', 'Present state', [['single', 'Chưa kết hôn với ai', 'Never married'], ['married', 'Đang có vợ hoặc chồng', 'Married'], ['divorced', 'Đã ly hôn, chưa kết hôn lại', 'Divorced'], ['widowed', 'Vợ hoặc chồng đã mất, chưa kết hôn lại', 'Widowed']]), detail('endPaper', 'text', 'Số, ngày bản án ly hôn hoặc giấy chứng tử', 'Number and date of the divorce or death record', null, { shownIf: ifDetail('maritalState', 'divorced', 'widowed') }), choose('purpose', 'Dùng giấy để làm gì?', 'What is it for?', [['marriage', 'Kết hôn', 'To marry'], ['property', 'Mua bán nhà đất', 'To buy or sell property'], ['loan', 'Vay vốn', 'For a loan'], ['other', 'Việc khác', 'Something else']]), detail('partnerName', 'name', 'Họ tên người dự định kết hôn', 'Name of the person to marry', null, { shownIf: ifDetail('purpose', 'marriage') }), detail('purposeText', 'text', 'Việc cần dùng giấy', 'What it is for', null, { shownIf: ifDetail('purpose', 'other') })],
  },
  {
    procedureCode: '1.004837', version: 1,
    details: [...somebody('guardian', ['người giám hộ', 'the guardian']), ...place('guardian', ['Nơi ở của người giám hộ', 'Residence of the guardian']), ...somebody('ward', ['người được giám hộ', 'the ward']), sex('wardSex', ['người được giám hộ', 'the ward']), detail('relation', 'text', 'Quan hệ giữa hai người', 'What they are to each other', null, { max: 100 }), detail('reason', 'long_text', 'Lý do đăng ký giám hộ', 'Reason', ['Ví dụ: cha mẹ đã mất, cha mẹ mất năng lực hành vi.', 'For example: the parents have died.'], { max: 1000 }), ...copies()],
  },
  {
    procedureCode: '2.000635', version: 1,
    details: [choose('event', 'Cần bản sao trích lục của việc gì?', 'Which event?', [['birth', 'Khai sinh', 'Birth'], ['marriage', 'Kết hôn', 'Marriage'], ['death', 'Khai tử', 'Death'], ['guardian', 'Giám hộ', 'Guardianship'], ['parent', 'Nhận cha, mẹ, con', 'Parentage'], ['change', 'Thay đổi, cải chính hộ tịch', 'Correction']]), ...somebody('person', ['người có sự kiện hộ tịch', 'the person concerned']), detail('spouseName', 'name', 'Họ tên vợ hoặc chồng', 'Name of the spouse', null, { shownIf: ifDetail('event', 'marriage') }), detail('office', 'text', 'Nơi đã đăng ký', 'Where it was registered', ['Tên xã, phường lúc đăng ký, kể cả khi nay đã sáp nhập.', 'The commune of that time, even if merged since.']), detail('number', 'text', 'Số đăng ký', 'Number of the entry', ['Có trên giấy cũ; không nhớ thì để trống.', 'On the old paper; empty when unknown.'], { required: false, max: 40 }), detail('registeredOn', 'date', 'Ngày đăng ký', 'Date of the entry', null, { required: false, when: 'past' }), detail('copies', 'number', 'Số bản cần cấp', 'Number of copies', ['8.000 đ mỗi bản là mức tham khảo.', '8.000 đ a copy, for reference.'], { min: 1, max: 50 }), detail('purpose', 'text', 'Dùng để làm gì?', 'What for?', null, { max: 200 })],
  },
];
